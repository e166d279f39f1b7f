"""FollowTheMoney entities: its own model and its command."""
import unittest

import support


class Readers(unittest.TestCase):
    def test_the_model_takes_every_property(self):
        answer = support.read(support.venv_python("ftm"), "ftm_entities.py")
        written = support.lines("g.ftm.json")
        self.assertEqual(answer["problems"], [])
        self.assertEqual(answer["validate"], "")
        self.assertEqual(len(answer["entities"]), len(written))
        read = {one["id"]: one for one in answer["entities"]}
        for one in written:
            self.assertEqual(read[one["id"]]["schema"], one["schema"])
            for name, values in one["properties"].items():
                self.assertEqual(sorted(read[one["id"]]["properties"][name]),
                                 sorted(values), (one["id"], name))


class Form(unittest.TestCase):
    def setUp(self):
        self.entities = support.lines("g.ftm.json")

    def test_every_reference_is_of_an_entity(self):
        ids = [one["id"] for one in self.entities]
        self.assertEqual(len(ids), len(set(ids)))
        for one in self.entities:
            for name in ("subject", "object", "proof", "document", "resolved",
                         "entity"):
                for value in one["properties"].get(name, ()):
                    self.assertIn(value, ids)

    def test_it_holds_the_entities_and_facts_of_the_lines(self):
        names = {one["id"]: one["properties"]["name"] for one in self.entities
                 if one["id"].startswith("e")}
        shown = {one["id"]: [one["name"]] for one in
                 support.load("g.json")["nodes"] if one["id"].startswith("e")}
        self.assertEqual(names, shown)
        facts = {value for one in self.entities
                 for value in one["properties"].get("recordId", ())}
        links = [one for one in self.entities if one["schema"] == "UnknownLink"]
        self.assertTrue(links)
        self.assertLessEqual(facts, set(support.of_kind("fact")))
        for one in links:
            self.assertTrue(one["properties"]["proof"])

    def test_roles_say_the_standing(self):
        facts = support.of_kind("fact")
        for one in self.entities:
            if one["schema"] != "UnknownLink":
                continue
            fact = facts[one["properties"]["recordId"][0]]
            if fact["standing"] != "asserted":
                self.assertNotIn(one["properties"]["role"][0],
                                 (fact["lemma"], fact.get("predicate")))


if __name__ == "__main__":
    unittest.main()
