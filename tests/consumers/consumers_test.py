#!/usr/bin/env python3
"""Foreign readers load what Relata exports: rdflib, networkx, Graphviz,
jsonschema.

Reads every *.{nt,jsonld,graphml,dot,jsonl} of the folder RELATA_EXPORTS, by default
tests/golden/export. Its bytes are those that the exporters write (another test
holds that), so this needs no build. What is not installed is skipped, with a
reason.
"""
import json
import os
import pathlib
import shutil
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

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = pathlib.Path(os.environ.get("RELATA_EXPORTS",
                                     ROOT / "tests" / "golden" / "export"))
REL = "urn:relata:schema#"


def files(suffix):
    """The exports of one format: never none."""
    found = sorted(FOLDER.glob("*." + suffix))
    assert found, f"no *.{suffix} in {FOLDER}"
    return found


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
