#!/usr/bin/env python3
"""Foreign readers load what Relata exports: rdflib, networkx, Graphviz,
jsonschema, the csv module with SQLite, followthemoney.

Reads every *.{nt,ttl,jsonld,graphml,dot,jsonl,json,...} of the folder
RELATA_EXPORTS, by default tests/golden/export, and the formats of several files
there: folders, or one file with a line "==> NAME <==" before each of them. Its bytes are those that the exporters write (another test
holds that), so this needs no build. What is not installed is skipped, with a
reason.
"""
import contextlib
import csv
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import unittest
import xml.dom.minidom

try:
    import rdflib
    import rdflib.compare
except ImportError:
    rdflib = None
try:
    import jsonschema
except ImportError:
    jsonschema = None
try:
    import networkx
except ImportError:
    networkx = None
try:
    import followthemoney
except ImportError:
    followthemoney = None

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = pathlib.Path(os.environ.get("RELATA_EXPORTS",
                                     ROOT / "tests" / "golden" / "export"))
REL = "urn:relata:schema#"


def files(suffix):
    """The exports of one format: never none."""
    found = sorted(FOLDER.glob("*." + suffix))
    assert found, f"no *.{suffix} in {FOLDER}"
    return found


def parts(name):
    """The files of a format of several: {name: text}."""
    (path,) = FOLDER.glob("*." + name)
    if path.is_dir():
        return {one.name: one.read_bytes().decode() for one in path.iterdir()}
    pieces = re.split(r"^==> (.+) <==\n", path.read_bytes().decode(),
                      flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2]))


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def facts():
    """The facts of JSON Lines, by id."""
    lines = files("jsonl")[0].read_text(encoding="utf-8").splitlines()
    found = (json.loads(line) for line in lines)
    return {one["id"]: one for one in found if one["kind"] == "fact"}


@unittest.skipIf(rdflib is None, "python3-rdflib is not installed")
class Rdf(unittest.TestCase):
    def test_json_ld_gives_the_triples_of_n_triples(self):
        for path in files("nt"):
            triples = rdflib.Graph().parse(path, format="nt")
            linked = rdflib.Graph().parse(path.with_suffix(".jsonld"),
                                          format="json-ld")
            self.assertGreater(len(triples), 0)
            _, only_nt, only_ld = rdflib.compare.graph_diff(triples, linked)
            self.assertEqual((list(only_nt), list(only_ld)), ([], []))

    def test_turtle_gives_the_triples_of_n_triples(self):
        for path in files("nt"):
            triples = rdflib.Graph().parse(path, format="nt")
            turtle = rdflib.Graph().parse(path.with_suffix(".ttl"),
                                          format="turtle")
            _, only_nt, only_ttl = rdflib.compare.graph_diff(triples, turtle)
            self.assertEqual((list(only_nt), list(only_ttl)), ([], []))

    def test_a_claimant_is_a_node(self):
        rel = rdflib.Namespace(REL)
        for path in files("nt"):
            graph = rdflib.Graph().parse(path, format="nt")
            for claimant in graph.objects(None, rel.claimedBy):
                self.assertIsInstance(claimant, rdflib.URIRef)
                self.assertTrue(list(graph.objects(claimant,
                                                   rdflib.RDFS.label)))

    def test_a_plain_triple_is_an_asserted_fact(self):
        rel = rdflib.Namespace(REL)
        for path in files("nt"):
            graph = rdflib.Graph().parse(path, format="nt")
            for subject, predicate, thing in graph:
                if "urn:relata:p/" not in predicate and \
                        "urn:relata:r/" not in predicate:
                    continue
                facts = [fact for fact in graph.subjects(rdflib.RDF.subject,
                                                         subject)
                         if (fact, rdflib.RDF.predicate, predicate) in graph
                         and (fact, rdflib.RDF.object, thing) in graph]
                standings = {str(graph.value(fact, rel.standing))
                             for fact in facts}
                self.assertEqual(standings, {"asserted"})

    def test_the_ontology_declares_every_term(self):
        ontology = rdflib.Graph().parse(ROOT / "schema" / "ontology.ttl")
        declared = set(ontology.subjects(rdflib.RDF.type, None))
        for path in files("nt"):
            graph = rdflib.Graph().parse(path, format="nt")
            used = {term for triple in graph for term in triple
                    if isinstance(term, rdflib.URIRef)
                    and str(term).startswith(REL)}
            self.assertEqual(used - declared, set())


@unittest.skipIf(networkx is None, "python3-networkx is not installed")
class Graphml(unittest.TestCase):
    def test_networkx_reads_nodes_and_edges(self):
        for path in files("graphml"):
            graph = networkx.read_graphml(path)
            self.assertGreater(graph.number_of_nodes(), 0)
            for _, data in graph.nodes(data=True):
                self.assertTrue(data["label"])
            for *_, data in graph.edges(data=True):
                self.assertTrue(data["label"] and data["standing"])

    def test_no_label_is_bare_but_of_what_is_asserted(self):
        for path in files("graphml"):
            graph = networkx.read_graphml(path)
            for *_, data in graph.edges(data=True):
                if data["standing"] == "asserted" or "lemma" not in data:
                    continue
                self.assertNotIn(data["label"],
                                 {data["lemma"], data.get("predicate")})

    def test_contents_lead_on_to_their_ends(self):
        for path in files("graphml"):
            graph = networkx.read_graphml(path)
            for node, data in graph.nodes(data=True):
                if "statement" not in data:
                    continue
                labels = {edge["label"]
                          for *_, edge in graph.out_edges(node, data=True)}
                self.assertEqual(labels, {"content subject", "content object"})

    def test_node_link_json_is_the_graph_of_graphml(self):
        for path in files("graphml"):
            graph = networkx.read_graphml(path)
            data = json.loads(path.with_suffix(".json").read_text("utf-8"))
            try:
                other = networkx.node_link_graph(data, edges="links")
            except TypeError:  # Older than 3.4: "links" is the default.
                other = networkx.node_link_graph(data)
            self.assertEqual(set(graph.nodes), set(other.nodes))
            self.assertEqual(graph.number_of_edges(), other.number_of_edges())

    def test_edges_come_after_nodes_and_have_their_label_first(self):
        for path in files("graphml"):
            root = xml.dom.minidom.parse(str(path)).documentElement
            graph = root.getElementsByTagName("graph")[0]
            parts = [n for n in graph.childNodes if n.nodeType == n.ELEMENT_NODE]
            names = [part.tagName for part in parts]
            self.assertEqual(names, sorted(names, reverse=True))
            for edge in graph.getElementsByTagName("edge"):
                first = edge.getElementsByTagName("data")[0]
                self.assertEqual(first.getAttribute("key"), "label")


@unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
class Lines(unittest.TestCase):
    def setUp(self):
        path = ROOT / "schema" / "lines.schema.json"
        self.schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_every_line_is_valid_and_holds_no_other_key(self):
        # Readers accept other keys; what is written must be in the schema.
        for definition in self.schema["$defs"].values():
            if definition.get("type") == "object":
                definition["additionalProperties"] = False
        validator = jsonschema.Draft202012Validator(self.schema)
        for path in files("jsonl"):
            lines = path.read_text(encoding="utf-8").splitlines()
            self.assertGreater(len(lines), 0)
            for line in lines:
                validator.validate(json.loads(line))

    def test_a_line_that_lacks_its_standing_is_not(self):
        lines = files("jsonl")[0].read_text(encoding="utf-8").splitlines()
        line = next(x for x in lines if x.startswith('{"kind":"fact"'))
        fact = json.loads(line)
        del fact["standing"]
        validator = jsonschema.Draft202012Validator(self.schema)
        self.assertFalse(validator.is_valid(fact))


class Tables(unittest.TestCase):
    NAMES = ("articles", "entities", "mentions", "facts", "assertions")

    def test_sqlite_joins_them(self):
        tables = parts("csv")
        with contextlib.closing(sqlite3.connect(":memory:")) as base:
            for name in self.NAMES:
                lines = list(csv.reader(io.StringIO(tables[name + ".csv"],
                                                    newline="")))
                self.assertEqual({len(line) for line in lines}, {len(lines[0])})
                columns = ", ".join(f'"{one}"' for one in lines[0])
                marks = ", ".join("?" * len(lines[0]))
                base.execute(f"CREATE TABLE {name} ({columns})")
                base.executemany(f"INSERT INTO {name} VALUES ({marks})",
                                 lines[1:])

            def count(query):
                return base.execute("SELECT count(*) FROM " + query).fetchone()[0]

            self.assertGreater(count("facts"), 0)
            self.assertEqual(
                count("assertions a JOIN facts f ON f.id = a.fact "
                      "JOIN articles t ON t.id = a.article"),
                count("assertions"))
            self.assertEqual(count("facts f JOIN entities e ON e.id = f.subject"),
                             count("facts"))
            self.assertEqual(count("mentions m JOIN entities e "
                                   "ON e.id = m.entity"), count("mentions"))

    def test_labels_say_the_standing(self):
        for row in rows(parts("csv")["facts.csv"]):
            if row["standing"] != "asserted":
                self.assertNotEqual(row["label"], row["relation"])

    def test_texts_are_those_of_the_articles(self):
        tables = parts("csv")
        texts = {row["id"]: row["text"] for row in rows(tables["articles.csv"])}
        for row in rows(tables["assertions.csv"]):
            if row["field"] == "text":
                text = texts[row["article"]].encode()
                span = text[int(row["begin_byte"]):int(row["end_byte"])]
                self.assertEqual(span.decode(), row["text"])


class Neo4j(unittest.TestCase):
    """What can be told of its files without a server."""

    @staticmethod
    def load_csv(text):
        """As LOAD CSV reads it: a backslash is an escape."""
        return list(csv.DictReader(io.StringIO(text, newline=""),
                                   escapechar="\\"))

    def test_the_pair_holds_the_nodes_and_edges_of_the_json(self):
        data = json.loads(files("json")[0].read_text(encoding="utf-8"))
        pair = parts("neo4j")
        nodes = self.load_csv(pair["nodes.csv"])
        self.assertEqual({(one["id"], one["name"]) for one in data["nodes"]},
                         {(one["id"], one["name"]) for one in nodes})
        edges = self.load_csv(pair["edges.csv"])
        self.assertEqual({(one["id"], one["source"], one["target"])
                          for one in data["links"]},
                         {(one["id"], one["source"], one["target"])
                          for one in edges})

    def test_the_script_merges_every_node_and_edge_once(self):
        data = json.loads(files("json")[0].read_text(encoding="utf-8"))
        script = files("cypher")[0].read_text(encoding="utf-8")
        self.assertEqual(len(re.findall(r"^  \{id: '", script, re.MULTILINE)),
                         len(data["nodes"]))
        self.assertEqual(len(re.findall(r"^  \{s: '", script, re.MULTILINE)),
                         len(data["links"]))
        for statement in script.split(";\n"):
            self.assertRegex(statement + " ", r"CREATE CONSTRAINT|MERGE|^\s*$|//")
        # Outside of strings no quote is left over.
        bare = re.sub(r"'(?:\\.|[^'\\])*'", "", script)
        self.assertNotIn("'", bare)

    def test_no_type_is_bare_but_of_what_is_asserted(self):
        for edge in self.load_csv(parts("neo4j")["edges.csv"]):
            if edge["standing"] != "asserted" and not edge["content"]:
                self.assertRegex(edge["type"],
                                 "^(NOT|POSSIBLE|REPORTED|PROBABLE|DISPUTED)_")


class Answerers(unittest.TestCase):
    """LightRAG and GraphRAG: names and text units are found again."""

    def test_light_rag_finds_every_end_and_chunk(self):
        graph = json.loads(files("lightrag")[0].read_text(encoding="utf-8"))
        names = [one["entity_name"] for one in graph["entities"]]
        self.assertEqual(len(names), len(set(names)))
        chunks = {one["source_id"] for one in graph["chunks"]}
        for one in graph["relationships"]:
            self.assertTrue({one["src_id"], one["tgt_id"]} <= set(names))
            self.assertIn(one["source_id"], chunks)
            self.assertGreater(one["weight"], 0)

    def test_graph_rag_finds_every_title_and_unit(self):
        tables = {name: [json.loads(line) for line in text.splitlines()]
                  for name, text in parts("graphrag").items()}
        titles = {one["title"] for one in tables["entities.jsonl"]}
        units = {one["id"] for one in tables["text_units.jsonl"]}
        self.assertGreater(len(tables["relationships.jsonl"]), 0)
        for one in tables["relationships.jsonl"]:
            self.assertTrue({one["source"], one["target"]} <= titles)
            self.assertTrue(set(one["text_unit_ids"]) <= units)

    def test_what_is_not_asserted_is_told_as_such(self):
        graph = json.loads(files("lightrag")[0].read_text(encoding="utf-8"))
        known = facts()
        for one in graph["relationships"]:
            standing = known[one["fact"]]["standing"]
            if standing != "asserted":
                self.assertIn(f"({standing}", one["description"])


class FollowTheMoney(unittest.TestCase):
    def setUp(self):
        text = files("ftm")[0].read_text(encoding="utf-8")
        self.entities = [json.loads(line) for line in text.splitlines()]

    def test_every_reference_is_of_an_entity(self):
        ids = [one["id"] for one in self.entities]
        self.assertEqual(len(ids), len(set(ids)))
        for one in self.entities:
            for name in ("subject", "object", "proof", "document", "resolved"):
                for value in one["properties"].get(name, ()):
                    self.assertIn(value, set(ids))

    @unittest.skipIf(followthemoney is None, "followthemoney is not installed")
    def test_the_model_takes_every_property(self):
        for one in self.entities:
            schema = followthemoney.model.get(one["schema"])
            self.assertFalse(schema.abstract, one["schema"])
            proxy = followthemoney.model.get_proxy(one, cleaned=False)
            for name, values in one["properties"].items():
                self.assertIsNotNone(schema.get(name), (one["schema"], name))
                if name not in ("sourceUrl", "wikidataId", "date"):
                    self.assertEqual(len(proxy.get(name)), len(values), name)


@unittest.skipIf(shutil.which("dot") is None, "graphviz is not installed")
class Dot(unittest.TestCase):
    def test_graphviz_draws_well_formed_svg(self):
        for path in files("dot"):
            svg = subprocess.run(["dot", "-Tsvg", str(path)], check=True,
                                 capture_output=True).stdout
            self.assertEqual(
                xml.dom.minidom.parseString(svg).documentElement.tagName, "svg")


if __name__ == "__main__":
    unittest.main()
