"""LightRAG and GraphRAG: programs that answer questions out of a graph."""
import unittest

import support


def told(fact):
    """What a description says of a fact that is not asserted."""
    return f"({fact['standing']}"


def one_end_of_line(text):
    """As LightRAG finds it again in the XML that it keeps."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Readers(unittest.TestCase):
    maxDiff = 2000

    def test_light_rag_keeps_every_name_and_fact(self):
        answer = support.read(support.venv_python("lightrag"), "lightrag_kg.py")
        graph = support.load("g.lightrag.json")
        # It has a spelling of its own, without quotes around a name, say.
        spelled = answer["names"]
        self.assertEqual(
            {one["id"]: one["description"] for one in answer["nodes"]},
            {spelled[one["entity_name"]]: one_end_of_line(one["description"])
             for one in graph["entities"]})
        self.assertEqual(len(answer["nodes"]), len(graph["entities"]))
        self.assertEqual(len(answer["edges"]), len(graph["relationships"]))

        def edges(found, one, other):
            return sorted((sorted((spelled.get(edge[one], edge[one]),
                                   spelled.get(edge[other], edge[other]))),
                           one_end_of_line(edge["description"]),
                           one_end_of_line(edge["keywords"]),
                           float(edge["weight"])) for edge in found)

        self.assertEqual(edges(answer["edges"], "source", "target"),
                         edges(graph["relationships"], "src_id", "tgt_id"))
        self.assertEqual(len(answer["chunks"]), len(graph["chunks"]))

    def test_parquet_holds_the_tables_of_graph_rag(self):
        answer = support.read(support.venv_python("tables"),
                              "graphrag_tables.py")
        for name in ("entities", "relationships", "text_units"):
            self.assertEqual(answer[name], support.lines(f"rag/{name}.jsonl"))


class LightRag(unittest.TestCase):
    def setUp(self):
        self.graph = support.load("g.lightrag.json")

    def test_every_end_and_chunk_is_found(self):
        names = [one["entity_name"] for one in self.graph["entities"]]
        self.assertEqual(len(names), len(set(names)))
        chunks = {one["source_id"] for one in self.graph["chunks"]}
        for one in self.graph["relationships"]:
            self.assertLessEqual({one["src_id"], one["tgt_id"]}, set(names))
            self.assertIn(one["source_id"], chunks)
            self.assertGreater(one["weight"], 0)

    def test_two_things_have_one_relationship_of_all_their_facts(self):
        pairs = [frozenset((one["src_id"], one["tgt_id"]))
                 for one in self.graph["relationships"]]
        self.assertEqual(len(pairs), len(set(pairs)))
        facts = support.of_kind("fact")
        # Those that bind two things.
        bound = {key for key, one in support.shown_facts().items()
                 if one.get("object", one["subject"]) != one["subject"]}
        kept = {key for one in self.graph["relationships"]
                for key in one["facts"]}
        self.assertLessEqual(bound, kept)
        self.assertLessEqual(kept, set(facts))

    def test_what_is_not_asserted_is_told_as_such(self):
        facts = support.of_kind("fact")
        for one in self.graph["relationships"]:
            for key in one["facts"]:
                if facts[key]["standing"] != "asserted":
                    self.assertIn(told(facts[key]), one["description"])


class GraphRag(unittest.TestCase):
    # What its own documentation asks of each table that others bring.
    COLUMNS = {
        "entities": {"id", "title", "description", "text_unit_ids"},
        "relationships": {"id", "source", "target", "description", "weight",
                          "text_unit_ids"},
        "text_units": {"id", "text", "n_tokens", "document_ids"}}

    def test_every_row_has_the_columns_that_are_asked_for(self):
        for name, columns in self.COLUMNS.items():
            for one in support.lines(f"rag/{name}.jsonl"):
                self.assertLessEqual(columns, set(one), name)

    def test_every_title_and_unit_is_found(self):
        titles = [one["title"] for one in support.lines("rag/entities.jsonl")]
        self.assertEqual(len(titles), len(set(titles)))
        units = {one["id"] for one in support.lines("rag/text_units.jsonl")}
        relationships = support.lines("rag/relationships.jsonl")
        facts = support.of_kind("fact")
        self.assertTrue(relationships)
        for one in relationships:
            self.assertLessEqual({one["source"], one["target"]}, set(titles))
            self.assertLessEqual(set(one["text_unit_ids"]), units)
            if facts[one["fact"]]["standing"] != "asserted":
                self.assertIn(told(facts[one["fact"]]), one["description"])


if __name__ == "__main__":
    unittest.main()
