"""RDF: rdflib, Oxigraph, Jena, RDF4J, Virtuoso, jsonld.js; and SPARQL."""
import re
import unittest

import support

REL = "urn:relata:schema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

# An IRI or a literal, as N-Triples has them.
LINE = re.compile(r'<([^<>"{}|^`\\\x00-\x20]*)> <([^<>"{}|^`\\\x00-\x20]*)> '
                  r'(?:<([^<>"{}|^`\\\x00-\x20]*)>'
                  r'|"((?:[^"\\\n\r]|\\.)*)"(?:\^\^<([^<>]*)>)?) ?\.')
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
LETTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"',
           "'": "'", "\\": "\\"}


def plain(text):
    return ESCAPE.sub(lambda found: LETTERS[found[3]] if found[3] else
                      chr(int(found[1] or found[2], 16)), text)


def triples(name):
    """{(subject, predicate, is IRI, object, datatype)}; fails where a line is
    not one."""
    found = set()
    for line in support.text_of(name).split("\n"):
        line = line.rstrip("\r")
        if not line:
            continue
        parts = LINE.fullmatch(line)
        assert parts, line[:300]
        subject, predicate, iri, literal, datatype = parts.groups()
        if datatype == "http://www.w3.org/2001/XMLSchema#string":
            datatype = None
        found.add((plain(subject), plain(predicate), iri is not None,
                   plain(iri if iri is not None else literal), datatype))
    return found


def documented(language):
    """The questions that schema/consumers.md writes in a language."""
    text = (support.ROOT / "schema" / "consumers.md").read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


class Expected:
    """The answers to the documented questions, from JSON Lines."""

    def __init__(self):
        self.entities = support.of_kind("entity")
        self.facts = support.shown_facts()

    def name(self, entity):
        return support.in_rdf(self.entities[entity]["name"])

    def accusations(self):
        for fact in self.facts.values():
            decides = [one["confidence"] for one in fact["assertions"]]
            if fact.get("predicate") == "accuse" and "object" in fact and \
                    fact["standing"] == "asserted" and max(decides) >= 0.5:
                yield [self.name(fact["subject"]), self.name(fact["object"])]

    def claims(self):
        for fact in self.facts.values():
            for one in fact["assertions"]:
                if fact["standing"] != "attributed" or not one["chain"]:
                    continue
                source = one["chain"][-1]
                claimant = support.in_rdf(source["source_text"]) \
                    if "source_text" in source else self.name(source["source"])
                yield [claimant, self.name(fact["subject"]),
                       support.in_rdf(fact["lemma"]),
                       support.in_rdf(one["text"])]

    def denials(self):
        for fact in self.facts.values():
            if fact["standing"] != "denied" or "object" not in fact:
                continue
            for article in {one["article"] for one in fact["assertions"]}:
                yield [self.name(fact["subject"]),
                       support.in_rdf(fact["lemma"]),
                       self.name(fact["object"]), support.in_rdf(article)]

    def all(self):
        return [sorted(map(list, {tuple(row) for row in rows}))
                for rows in (self.accusations(), self.claims(),
                             self.denials())]


class Readers(unittest.TestCase):
    maxDiff = 2000

    def holds(self, answer, name):
        found = triples(name + ".out")
        expected = triples("g.nt")
        self.assertEqual((sorted(found - expected)[:3],
                          sorted(expected - found)[:3]), ([], []))
        self.assertEqual(len(found), len(expected))
        if answer["answers"]:
            self.assertEqual([sorted(rows) for rows in answer["answers"]],
                             Expected().all())

    def each(self, command, reader, names=("g.nt", "g.ttl", "g.jsonld")):
        questions = documented("sparql")
        self.assertEqual(len(questions), 3)
        for name in names:
            with self.subTest(name):
                self.holds(support.read(command, reader, name, *questions),
                           name)

    def test_rdflib(self):
        # Its version 6 unescapes what N-Triples escapes twice.
        self.each(support.debian_python("rdflib", "python3-rdflib"),
                  "rdflib_rdf.py", ("g.ttl", "g.jsonld"))

    def test_rdflib_of_today(self):
        self.each(support.venv_python("rdf"), "rdflib_rdf.py")

    def test_oxigraph(self):
        self.each(support.venv_python("rdf"), "oxigraph_rdf.py")

    def test_jena(self):
        self.each(support.java("jena"), "JenaReader.java")

    def test_rdf4j(self):
        self.each(support.java("rdf4j"), "Rdf4jReader.java")

    def test_jsonld_js(self):
        answer = support.read(support.javascript(), "jsonld.js")
        self.holds(answer, "g.jsonld")

    @staticmethod
    def as_virtuoso_says(triple):
        """It has no truth values but 1 and 0."""
        *_, value, datatype = triple
        is_truth = datatype == "http://www.w3.org/2001/XMLSchema#boolean"
        return str(int(value == "true")) if is_truth else value

    def test_virtuoso(self):
        support.need_program("virtuoso-t", "virtuoso-opensource-7-bin")
        support.need_program("isql-vt", "virtuoso-opensource-7-bin")
        for name in ("g.nt", "g.ttl"):
            with self.subTest(name):
                answer = support.read(["/usr/bin/python3"], "virtuoso.py",
                                      name, *documented("sparql"))
                self.assertEqual(answer["errors"], "")
                found = {(one["value"], predicate["value"],
                          thing["type"] == "uri", thing["value"])
                         for one, predicate, thing in answer["triples"]}
                # It cuts the address of an article at 1,900 bytes.
                long = {one[:2] for one in triples("g.nt")
                        if one[2] and len(one[3].encode()) > 1900}
                found = {one for one in found if one[:2] not in long}
                expected = {(*one[:3], self.as_virtuoso_says(one))
                            for one in triples("g.nt") if one[:2] not in long}
                self.assertEqual((sorted(found - expected)[:3],
                                  sorted(expected - found)[:3]), ([], []))
                self.assertEqual([sorted(rows) for rows in answer["answers"]],
                                 Expected().all())


class Triples(unittest.TestCase):
    def test_names_and_sentences_are_those_of_the_lines(self):
        found = triples("g.nt")
        labels = {(subject, value) for subject, predicate, _, value, _ in found
                  if predicate == LABEL}
        quotes = {value for _, predicate, _, value, _ in found
                  if predicate == REL + "quote"}
        for entity in support.of_kind("entity").values():
            if any(iri.endswith(":" + entity["id"]) for iri, _ in labels):
                self.assertIn(("urn:relata:" + entity["id"],
                               support.in_rdf(entity["name"])), labels)
        self.assertEqual(quotes, {support.in_rdf(one["text"])
                                  for fact in support.shown_facts().values()
                                  for one in fact["assertions"]})

    def test_no_form_writes_a_noncharacter(self):
        for name in ("g.nt", "g.ttl", "g.jsonld"):
            text = support.text_of(name)
            self.assertEqual(support.in_rdf(text), text, name)

    def test_a_claimant_is_a_node_with_a_name(self):
        found = triples("g.nt")
        named = {one[0] for one in found if one[1] == LABEL}
        claimants = [one for one in found if one[1] in (REL + "claimedBy",
                                                        REL + "via")]
        self.assertTrue(claimants)
        for _, _, is_iri, claimant, _ in claimants:
            self.assertTrue(is_iri, claimant)
            self.assertIn(claimant, named)

    def test_a_plain_triple_is_an_asserted_fact(self):
        found = triples("g.nt")
        parts = {}
        for subject, predicate, _, value, _ in found:
            parts.setdefault(subject, {}).setdefault(predicate, []).append(value)
        asserted = {tuple(one[RDF + part][0]
                          for part in ("subject", "predicate", "object"))
                    for one in parts.values()
                    if one.get(REL + "standing") == ["asserted"]}
        bare = {(subject, predicate, value)
                for subject, predicate, _, value, _ in found
                if predicate.startswith(("urn:relata:p/", "urn:relata:r/"))}
        self.assertTrue(bare)
        self.assertEqual(bare - asserted, set())

    def test_a_predicate_has_a_label_and_a_canonical_one_its_meaning(self):
        found = triples("g.nt")
        told = {}
        for subject, predicate, _, _, _ in found:
            told.setdefault(subject, set()).add(predicate)
        used = {value for _, predicate, _, value, _ in found
                if predicate == RDF + "predicate"}
        comment = "http://www.w3.org/2000/01/rdf-schema#comment"
        for one in used:
            self.assertIn(LABEL, told[one])
            if one.startswith("urn:relata:p/"):
                self.assertIn(comment, told[one])
                self.assertIn(REL + "family", told[one])
        if "urn:relata:p/accuse" in used:
            self.assertIn(REL + "plover", told["urn:relata:p/accuse"])

    def test_the_ontology_declares_every_term(self):
        support.need_module("rdflib", "python3-rdflib")
        import rdflib  # pylint: disable=import-outside-toplevel
        ontology = rdflib.Graph().parse(support.ROOT / "schema" / "ontology.ttl")
        declared = {str(one) for one in ontology.subjects(rdflib.RDF.type)}
        used = {term for subject, predicate, is_iri, value, _ in triples("g.nt")
                for term in (subject, predicate, value if is_iri else "")
                if term.startswith(REL)}
        self.assertEqual(used - declared, set())


if __name__ == "__main__":
    unittest.main()
