"""In Neo4j: the Cypher script and the pair for LOAD CSV, each loaded twice by
cypher-shell, and GraphML by APOC."""
import re
import unittest

import support


class Neo4j(support.PropertyGraph):
    def test_the_script(self):
        answer = support.neo4j()["cypher"]
        self.compare(answer)
        self.assertEqual({one["id"]: set(one["labels"])
                          for one in answer["nodes"]},
                         {one["id"]: {"Node", one["type"]}
                          for one in support.load("g.json")["nodes"]})
        self.accuses_what_is_asserted(answer)

    def test_load_csv(self):
        answer = support.neo4j()["csv"]
        self.compare(answer, lambda text: text.replace("\0", " "))

    def test_graphml_by_apoc(self):
        answer = support.neo4j()["apoc"]
        self.compare(answer, support.in_xml)

    def accuses_what_is_asserted(self, answer):
        """(a)-[:ACCUSE]->(b) gives no accusation that is denied or claimed."""
        accusations = [one["standing"] for one in
                       support.load("g.json")["links"]
                       if one.get("predicate") == "accuse"
                       and one["standing"] == "asserted"]
        self.assertEqual(answer["accused"], accusations)
        self.assertEqual(set(answer["accused"]), {"asserted"})


class Form(unittest.TestCase):
    """What can be told without a server."""

    @staticmethod
    def load_csv(name):
        """As LOAD CSV reads it: a backslash is an escape."""
        return support.rows(name, escapechar="\\")

    def test_the_pair_holds_the_nodes_and_edges_of_the_json(self):
        data = support.load("g.json")
        nodes = self.load_csv("import/nodes.csv")
        self.assertEqual({(one["id"], one["name"].replace("\0", " "))
                          for one in data["nodes"]},
                         {(one["id"], one["name"]) for one in nodes})
        edges = self.load_csv("import/edges.csv")
        self.assertEqual({(one["id"], one["source"], one["target"])
                          for one in data["links"]},
                         {(one["id"], one["source"], one["target"])
                          for one in edges})

    def test_the_script_merges_every_node_and_edge_once(self):
        data = support.load("g.json")
        script = support.text_of("g.cypher")
        self.assertEqual(len(re.findall(r"^  \{id: '", script, re.MULTILINE)),
                         len(data["nodes"]))
        self.assertEqual(len(re.findall(r"^  \{s: '", script, re.MULTILINE)),
                         len(data["links"]))
        # Outside of strings no quote is left over.
        bare = re.sub(r"'(?:\\.|[^'\\])*'", "", script)
        self.assertNotIn("'", bare)
        for statement in bare.split(";\n"):
            self.assertRegex(statement + " ",
                             r"CREATE CONSTRAINT|MERGE|^\s*$|//")

    def test_no_type_is_bare_but_of_what_is_asserted(self):
        for edge in self.load_csv("import/edges.csv"):
            if edge["standing"] != "asserted" and not edge["content"]:
                self.assertRegex(edge["type"],
                                 "^(NOT|POSSIBLE|REPORTED|PROBABLE|DISPUTED)_")


if __name__ == "__main__":
    unittest.main()
