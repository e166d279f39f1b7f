"""DOT: Graphviz; Gephi, which reads it without Graphviz."""
import re
import subprocess
import unittest
import xml.dom.minidom

import support


class Readers(unittest.TestCase):
    def nodes_and_edges(self):
        text = support.text_of("g.dot")
        nodes = re.findall(r'^  ("[eo][0-9a-f]{16}") \[', text, re.MULTILINE)
        edges = re.findall(r'^  ("[eo][0-9a-f]{16}" -> "[eo][0-9a-f]{16}") \[',
                           text, re.MULTILINE)
        return nodes, edges

    def test_graphviz_draws_well_formed_svg(self):
        support.need_program("dot", "graphviz")
        svg = subprocess.run(["dot", "-Tsvg", "g.dot", "-o", "g.svg"],
                             cwd=support.workspace(), check=False,
                             capture_output=True)
        self.assertEqual((svg.returncode, svg.stderr), (0, b""))
        root = xml.dom.minidom.parseString(
            support.text_of("g.svg").encode()).documentElement
        self.assertEqual(root.tagName, "svg")
        classes = [one.getAttribute("class")
                   for one in root.getElementsByTagName("g")]
        nodes, edges = self.nodes_and_edges()
        self.assertEqual((classes.count("node"), classes.count("edge")),
                         (len(nodes), len(edges)))
        self.assertGreater(len(edges), 5)

    def test_gephi(self):
        answer = support.read(support.java("gephi"), "GephiReader.java", "g.dot")
        nodes, edges = self.nodes_and_edges()
        # It takes names and values of the graph's own attributes for nodes, too.
        found = {one["id"] for one in answer["nodes"]}
        self.assertLessEqual({one.strip('"') for one in nodes}, found)
        # And of edges from one thing to the same other it makes one.
        self.assertEqual(len(answer["edges"]), len(set(edges)))


class Form(unittest.TestCase):
    def test_every_value_is_quoted_and_nothing_is_a_default(self):
        text = support.text_of("g.dot")
        bare = re.sub(r'"(?:\\.|[^"\\])*"', '""', text)
        self.assertNotRegex(bare, r'=[^"]')
        self.assertNotRegex(bare, r"^\s*(graph|node|edge)\s*\[")


if __name__ == "__main__":
    unittest.main()
