"""extract and analyze: types, standings, offsets in characters."""
import unittest

import articles
import relata

TEXT = articles.ACCUSED["text"]


class Extract(unittest.TestCase):
    def setUp(self):
        self.triples = relata.extract(articles.ACCUSED)

    def one(self, lemma, standing=None):
        (triple,) = [one for one in self.triples if one.lemma == lemma
                     and standing in (None, one.standing)]
        return triple

    def test_what_the_outlet_says_is_asserted(self):
        triple = self.one("sue", "asserted")
        self.assertEqual((triple.standing, triple.claimed_by),
                         ("asserted", None))
        self.assertEqual(triple.subject.text, "Sarah Whitlock")
        self.assertEqual(triple.subject.type, "Person")
        self.assertEqual(str(triple),
                         "Sarah Whitlock -[sue]-> Acme Corporation")

    def test_a_claim_names_who_claims_it(self):
        triple = self.one("deceive")
        self.assertEqual((triple.standing, triple.claimed_by),
                         ("attributed", "Amir Haddad"))
        self.assertEqual(triple.subject.refers_to, "Sarah Whitlock")
        self.assertIn("(Amir Haddad)", str(triple))
        self.assertIsInstance(triple.object, relata.Mention)

    def test_what_is_denied_or_possible_says_so(self):
        self.assertEqual(self.one("bribe").standing, "denied")
        self.assertIn("not bribe", str(self.one("bribe")))
        self.assertIn("possible: ", str(self.one("sue", "unrealised")))

    def test_offsets_are_characters(self):
        texts = {"text": TEXT, "title": articles.ACCUSED["title"]}
        for triple in self.triples:
            text = texts[triple.field]
            self.assertEqual(text[triple.start:triple.end], triple.sentence)
            mentions = [triple.subject, triple.object,
                        *(role.value for role in triple.roles)]
            for one in mentions:
                if isinstance(one, relata.Mention):
                    self.assertEqual(texts[one.field][one.start:one.end],
                                     one.text)
        self.assertIn("José Núñez", {str(role.value) for triple in self.triples
                                     for role in triple.roles}
                      | {str(triple.object) for triple in self.triples})

    def test_confidence_is_a_threshold(self):
        trusted = relata.extract(articles.ACCUSED, min_confidence=0.5)
        self.assertEqual(trusted, [one for one in self.triples
                                   if one.confidence >= 0.5])

    def test_a_text_alone_is_an_article(self):
        self.assertEqual(relata.extract(TEXT), relata.extract({"text": TEXT}))
        self.assertEqual(relata.extract(TEXT), relata.extract(TEXT.encode()))


class Analyze(unittest.TestCase):
    def test_sentences_have_words_trees_and_names(self):
        sentences = relata.analyze(articles.ACCUSED)
        self.assertEqual(sentences[0].field, "title")
        self.assertEqual(sentences[1].text, TEXT[:TEXT.index("\n")])
        for sentence in sentences[1:]:
            roots = [word for word in sentence.tokens if word.head is None]
            self.assertEqual([word.dep for word in roots], ["root"])
            for word in sentence.tokens:
                self.assertEqual(TEXT[word.start:word.end], word.text)
            for name in sentence.names:
                self.assertEqual(TEXT[name.start:name.end], name.text)
        names = {(name.text, name.type) for sentence in sentences
                 for name in sentence.names}
        self.assertIn(("Amir Haddad", "Person"), names)
        self.assertIn(("Newcastle", "GeopoliticalEntity"), names)


if __name__ == "__main__":
    unittest.main()
