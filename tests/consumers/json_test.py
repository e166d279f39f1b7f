"""Node-link JSON: networkx, Cytoscape.js, D3. JSON Lines: their schema."""
import json
import unittest

import support


class Readers(support.PropertyGraph):
    def test_networkx(self):
        self.compare(support.read(
            support.debian_python("networkx", "python3-networkx"),
            "networkx_json.py"))

    def test_networkx_of_today(self):
        self.compare(support.read(support.venv_python("tables"),
                                  "networkx_json.py"))

    def test_cytoscape(self):
        self.compare(support.read(support.javascript(), "cytoscape.js"))

    def test_d3(self):
        answer = support.read(support.javascript(), "d3.mjs")
        self.compare(answer)
        self.assertTrue(all(abs(one["x"]) >= 0 for one in answer["nodes"]))


class NodeLink(unittest.TestCase):
    def test_it_holds_the_entities_and_facts_of_the_lines(self):
        data = support.load("g.json")
        entities = support.of_kind("entity")
        for node in data["nodes"]:
            if node["id"].startswith("e"):
                one = entities[node["id"]]
                self.assertEqual(node["name"], one["name"])
                self.assertEqual(node.get("aliases", []), one["aliases"])
                self.assertEqual(node.get("external_ids"),
                                 one.get("external_ids"))
        facts = support.shown_facts()
        links = {one["id"]: one for one in data["links"] if "relation" in one}
        self.assertEqual(set(links), set(facts))
        for key, one in links.items():
            self.assertEqual(one["source"], facts[key]["subject"])
            self.assertEqual(one["standing"], facts[key]["standing"])
            self.assertIn(one["quote"], {assertion["text"] for assertion
                                         in facts[key]["assertions"]})


class Lines(unittest.TestCase):
    def setUp(self):
        support.need_module("jsonschema", "python3-jsonschema")
        import jsonschema  # pylint: disable=import-outside-toplevel
        path = support.ROOT / "schema" / "lines.schema.json"
        self.schema = json.loads(path.read_text(encoding="utf-8"))
        self.validator = jsonschema.Draft202012Validator
        self.validator.check_schema(self.schema)

    def test_every_line_is_valid_and_holds_no_other_key(self):
        # Readers accept other keys; what is written must be in the schema.
        for name, definition in self.schema["$defs"].items():
            if definition.get("type") == "object" and name != "all_keys":
                definition["additionalProperties"] = False
        validator = self.validator(self.schema)
        found = support.lines("g.jsonl")
        self.assertGreater(len(found), 0)
        for line in found:
            validator.validate(line)

    def test_the_first_line_has_every_key_with_a_value_of_its_type(self):
        first = support.lines("g.jsonl")[0]
        self.assertEqual(first["kind"], "all_keys")
        for kind in ("article", "entity", "fact", "part"):
            self.has_all(first, self.schema["$defs"][kind], kind)

    def has_all(self, value, definition, place):
        """Whether `value` has all that `definition` knows, and of its type."""
        while "$ref" in definition:
            definition = self.schema["$defs"][definition["$ref"].split("/")[-1]]
        kinds = {"object": dict, "array": list, "integer": int,
                 "number": float, "boolean": bool, "string": str}
        constant = definition.get("const", definition.get("enum", [""])[0])
        expected = kinds.get(definition.get("type"), type(constant))
        self.assertIs(type(value), expected, place)
        for key, inner in definition.get("properties", {}).items():
            self.assertIn(key, value, place)
            self.has_all(value[key], inner, f"{place}.{key}")
        if expected is list:
            self.has_all(value[0], definition["items"], place + "[]")

    def test_a_line_that_lacks_its_standing_is_not(self):
        fact = next(iter(support.of_kind("fact").values()))
        self.assertTrue(self.validator(self.schema).is_valid(fact))
        del fact["standing"]
        self.assertFalse(self.validator(self.schema).is_valid(fact))


if __name__ == "__main__":
    unittest.main()
