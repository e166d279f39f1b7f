"""GraphML: networkx, igraph (Python, R), graph-tool, TinkerPop, Gephi. Neo4j is in
cypher_test.py."""
import unittest
import xml.dom.minidom

import support


class Readers(support.PropertyGraph):
    def check(self, command, reader, **how):
        self.compare(support.read(command, reader), support.in_xml, **how)

    def test_networkx(self):
        self.check(support.debian_python("networkx", "python3-networkx"),
                   "networkx_graphml.py")

    def test_networkx_of_today(self):
        self.check(support.venv_python("tables"), "networkx_graphml.py")

    def test_igraph_of_debian(self):
        self.check(support.debian_python("igraph", "python3-igraph"),
                   "igraph_graphml.py")

    def test_igraph_0_11(self):
        self.check(support.venv_python("graphs0.11"), "igraph_graphml.py")

    def test_igraph_1_0(self):
        self.check(support.venv_python("graphs"), "igraph_graphml.py")

    def test_igraph_of_r(self):
        program = support.need_program("Rscript", "r-cran-igraph")
        support.need_r("igraph", "jsonlite")
        self.check([program], "igraph.R")

    def test_graph_tool(self):
        self.check(support.debian_python("graph_tool", "python3-graph-tool"),
                   "graph_tool_graphml.py")

    def test_tinkerpop(self):
        answer = support.read(support.java("tinkerpop"), "TinkerPopReader.java")
        self.compare(answer, support.in_xml)
        types = {one["id"]: one["type"] for one in support.load("g.json")["nodes"]}
        self.assertEqual({one["id"]: one["type"] for one in answer["nodes"]},
                         types)

    def test_gephi(self):
        answer = support.read(support.java("gephi"), "GephiReader.java", "g.graphml")
        self.compare(answer, support.in_xml)


class Form(unittest.TestCase):
    def setUp(self):
        self.root = xml.dom.minidom.parseString(
            support.text_of("g.graphml").encode()).documentElement

    def test_edges_come_after_nodes_and_have_their_label_first(self):
        graph = self.root.getElementsByTagName("graph")[0]
        names = [one.tagName for one in graph.childNodes
                 if one.nodeType == one.ELEMENT_NODE]
        self.assertEqual(names, sorted(names, reverse=True))
        for edge in graph.getElementsByTagName("edge"):
            first = edge.getElementsByTagName("data")[0]
            self.assertEqual(first.getAttribute("key"), "label")

    def test_fact_name_and_external_ids_are_data(self):
        keys = {(key.getAttribute("for"), key.getAttribute("attr.name"))
                for key in self.root.getElementsByTagName("key")}
        self.assertLessEqual({("edge", "fact"), ("node", "name"),
                              ("node", "externalIds")}, keys)
        facts = support.of_kind("fact")
        for edge in self.root.getElementsByTagName("edge"):
            (fact,) = [one.firstChild.data
                       for one in edge.getElementsByTagName("data")
                       if one.getAttribute("key") == "fact"]
            self.assertIn(fact, facts)


class Labels(unittest.TestCase):
    def test_none_is_bare_but_of_what_is_asserted(self):
        for edge in support.load("g.json")["links"]:
            if edge["standing"] != "asserted" and "relation" in edge:
                self.assertNotIn(edge["label"], (edge["lemma"],
                                                 edge["relation"]))

    def test_contents_lead_on_to_their_ends(self):
        data = support.load("g.json")
        for node in data["nodes"]:
            if node["type"] == "Statement":
                self.assertEqual({edge["label"] for edge in data["links"]
                                  if edge["source"] == node["id"]},
                                 {"content subject", "content object"})


if __name__ == "__main__":
    unittest.main()
