"""Tests of tools/train: word features, lemmas, names, the model container."""

import copy
import os
import sys
import tempfile
import unittest
import zlib

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "tools", "train"))

import conllu  # noqa: E402
import container  # noqa: E402
import forms  # noqa: E402
import gazetteer  # noqa: E402
import lemmas  # noqa: E402
import names  # noqa: E402

try:
    import numpy
except ImportError:
    numpy = None


def token(form, lemma, xpos):
    """A Token of which only these three matter."""
    return conllu.Token(form, lemma, "X", xpos, "_", 0, "root", "_")


class Forms(unittest.TestCase):
    def test_typographic_marks_become_plain(self):
        self.assertEqual(forms.plain("O’Brien—“so”…"), "O'Brien-\"so\"...")

    def test_a_form_of_invisible_marks_stays(self):
        self.assertEqual(forms.plain("\u200b"), "\u200b")

    def test_lower_case_keeps_the_number_of_code_points(self):
        self.assertEqual(forms.lower("İSTANBUL ΣΑΣ"), "istanbul σασ")

    def test_upper_case_keeps_what_has_no_single_upper_case(self):
        self.assertEqual(forms.upper("straße"), "STRAßE")

    def test_norm_forgets_case_and_digits(self):
        self.assertEqual(forms.norm("F-16s"), "f-00s")

    def test_shape_cuts_long_runs_to_two(self):
        self.assertEqual(forms.shape("Washington-2024"), "Xxx-dd")

    def test_twelve_features_by_crc(self):
        rows = forms.feature_rows("Cats", 1000)
        self.assertEqual(len(rows), forms.FEATURES)
        self.assertEqual(rows[0], zlib.crc32(b"w=Cats") % 1000)
        self.assertEqual(rows[2], zlib.crc32(b"l=4") % 1000)
        self.assertEqual(rows[-1], zlib.crc32(b"s5=cats") % 1000)


class Scripts(unittest.TestCase):
    PAIRS = [
        ("cities", "city"), ("Said", "say"), ("went", "go"), ("US", "US"),
        ("IRAQIS", "Iraqi"), ("n't", "not"), ("Élysée", "Élysée"),
        ("better", "good"), ("a", "a"), ("MET", "meet"),
    ]

    def test_a_script_gives_its_lemma_back(self):
        for form, lemma in self.PAIRS:
            edit = lemmas.script(form, lemma)
            self.assertEqual(lemmas.apply(form, edit), lemma, edit)

    def test_scripts_generalise(self):
        edit = lemmas.script("parties", "party")
        self.assertEqual(edit, "k-3+y")
        self.assertEqual(lemmas.apply("ministries", edit), "ministry")

    def test_a_script_longer_than_the_form_gives_nothing(self):
        self.assertEqual(lemmas.apply("as", "k-3+y"), "")


class Tables(unittest.TestCase):
    SENTENCES = [[
        token("walks", "walk", "VBZ"), token("talks", "talk", "VBZ"),
        token("asks", "ask", "VBZ"), token("goes", "go", "VBZ"),
        token("was", "be", "VBD"), token("walked", "walk", "VBD"),
        token("talked", "talk", "VBD"), token("asked", "ask", "VBD"),
        token("Saw", "see", "VBD"), token("Texas", "Texas", "NNP"),
    ]]

    def setUp(self):
        self.tables = lemmas.learn(self.SENTENCES, 0)
        self.lemmatizer = lemmas.Lemmatizer(self.tables)

    def test_known_words_have_their_lemmas(self):
        for word in self.SENTENCES[0]:
            found = self.lemmatizer.lemma(word.form, word.xpos)
            self.assertEqual(found, word.lemma, word)

    def test_unknown_words_follow_the_longest_suffix(self):
        self.assertEqual(self.lemmatizer.lemma("jumped", "VBD"), "jump")

    def test_casing_does_not_hide_an_irregular_form(self):
        self.assertEqual(self.lemmatizer.lemma("saw", "VBD"), "see")

    def test_regular_words_need_no_row(self):
        listed = {row[0] for row in self.tables.exact + self.tables.lower}
        self.assertNotIn("walked", listed)
        self.assertIn("was", listed)

    def test_an_unknown_tag_is_left_to_the_network(self):
        self.assertIsNone(self.lemmatizer.lemma("jumped", "UH"))

    def test_short_suffixes_can_be_left_to_the_network(self):
        strict = lemmas.Lemmatizer(lemmas.learn(self.SENTENCES, 4))
        self.assertIsNone(strict.lemma("jumped", "VBD"))
        self.assertEqual(strict.lemma("walked", "VBD"), "walk")


class Names(unittest.TestCase):
    def test_spans_of_bio_and_of_iob1(self):
        self.assertEqual(
            names.spans_of(["B-per", "I-per", "B-per", "O", "I-org"]),
            [(0, 2, "per"), (2, 3, "per"), (4, 5, "org")],
        )

    def test_titles_are_not_part_of_a_name(self):
        words = ["Apple", "CEO", "Dana", "Cruz"]
        lexicon = names.Lexicon([])
        self.assertEqual(lexicon.untitled(words, 0, 4), 2)
        self.assertEqual(lexicon.untitled(words, 2, 4), 2)

    def test_place_words_tell_places_from_states(self):
        lexicon = names.Lexicon([])
        self.assertEqual(lexicon.location(["Lake", "Baikal"]), (names.PLACE,))
        self.assertEqual(lexicon.location(["U.S."]), (names.GPE,))
        self.assertEqual(lexicon.location(["Springfield"]), names.LOCATION)


class TreebankNames(unittest.TestCase):
    """What proper nouns alone say of names."""

    @staticmethod
    def named(rows):
        """Named of one sentence of (form, upos, xpos, head, relation)."""
        sentence = [
            conllu.Token(f, f, upos, xpos, "_", head, relation, "_")
            for f, upos, xpos, head, relation in rows
        ]
        return next(names.treebank([sentence], names.Lexicon([])))

    def test_flat_names_are_people_and_titles_are_none(self):
        found = self.named([
            ("Senator", "PROPN", "NNP", 4, "nsubj"),
            ("Ana", "PROPN", "NNP", 1, "flat"),
            ("Ruiz", "PROPN", "NNP", 2, "flat"),
            ("spoke", "VERB", "VBD", 0, "root"),
            ("Tuesday", "PROPN", "NNP", 4, "obl:tmod"),
        ])
        self.assertEqual(found.spans, [(1, 3, (names.PER,))])
        self.assertEqual(found.unknown, [])

    def test_runs_around_of_are_one_name_after_a_common_noun(self):
        rows = [
            ("Bank", "PROPN", "NNP", 4, "nsubj"),
            ("of", "ADP", "IN", 3, "case"),
            ("Oslo", "PROPN", "NNP", 1, "nmod"),
            ("fell", "VERB", "VBD", 0, "root"),
            ("the", "DET", "DT", 6, "det"),
            ("bank", "NOUN", "NN", 4, "obj"),
        ]
        self.assertEqual(self.named(rows).spans, [(0, 3, names.TYPES)])
        rows[5] = ("wall", "NOUN", "NN", 4, "obj")
        found = self.named(rows)
        self.assertEqual([s[:2] for s in found.spans], [(0, 1), (2, 3)])

    def test_adjectives_belong_to_names_but_demonyms_may_not(self):
        rows = [
            ("Greater", "ADJ", "JJ", 2, "amod"),
            ("Noida", "PROPN", "NNP", 3, "nsubj"),
            ("grows", "VERB", "VBZ", 0, "root"),
        ]
        self.assertEqual([s[:2] for s in self.named(rows).spans], [(0, 2)])


class Gazetteer(unittest.TestCase):
    def test_lists_hold_single_words_in_both_spellings(self):
        with tempfile.TemporaryDirectory() as folder:
            def table(name, text):
                path = os.path.join(folder, name)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
                return path

            cities = gazetteer.cities(
                table("city.csv", "name,country\nBrno,CZ\nNew York,US\n")
            )
            bodies = gazetteer.organizations(table(
                "actors.txt",
                "# bodies\nTHE_ACME_TOOLS_INC_\t[MNCUSA]\t# tools\n"
                "ZIPPO_ [NGO]\n+ZIPPO_LTD_\nKING_OF_SPAIN_ [ESPGOV]\n",
            ))
            lists = gazetteer.read(
                table("first.tsv", "# x\nname\tgender\nzoë\tF\nal\tM\n"),
                cities,
                table("country.tsv", "code\tnames\nFR\tfrance,la france\n"),
                bodies,
            )
        self.assertEqual(cities, {"brno", "new york"})
        self.assertEqual(bodies, {"acme tools", "zippo"})
        self.assertEqual(lists, {
            "first": ["zoe", "zoë"], "city": ["brno"],
            "organization": ["acme", "zippo"], "country": ["france"],
        })


class Container(unittest.TestCase):
    ARRAYS = {
        "vocab.words": container.strings(["<unk>", "naïve", "x"]),
        "b.scale": container.floats([0.5, -1.25]),
        "a.count": container.integers([7]),
    }

    def setUp(self):
        try:
            container.checksum(b"")
        except OSError:
            self.skipTest("neither python3-xxhash nor libxxhash is installed")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "a.model")
        container.write(self.path, self.ARRAYS)
        with open(self.path, "rb") as source:
            self.data = source.read()

    def _rewrite(self, data):
        with open(self.path, "wb") as out:
            out.write(data)

    def test_what_was_written_is_read(self):
        self.assertEqual(container.read(self.path), self.ARRAYS)

    def test_arrays_are_aligned_and_sorted(self):
        first = container.ENTRY.unpack_from(self.data, 64)
        self.assertEqual(first[0].rstrip(b"\0"), b"a.count")
        self.assertEqual(first[6] % 64, 0)
        self.assertEqual(len(self.data) % 64, 0)

    def test_the_same_arrays_give_the_same_bytes(self):
        container.write(self.path, dict(reversed(self.ARRAYS.items())))
        with open(self.path, "rb") as source:
            self.assertEqual(source.read(), self.data)

    def test_a_known_checksum(self):
        self.assertEqual(container.checksum(b""), 0x2D06800538D394C2)

    def test_a_changed_byte_is_found(self):
        self._rewrite(self.data[:-64] + b"!" + self.data[-63:])
        with self.assertRaisesRegex(ValueError, "checksum"):
            container.read(self.path)

    def test_a_cut_file_is_found(self):
        self._rewrite(self.data[:-64])
        with self.assertRaisesRegex(ValueError, "cut short"):
            container.read(self.path)

    def test_another_file_is_refused(self):
        self._rewrite(b"something else entirely" * 9)
        with self.assertRaisesRegex(ValueError, "not a model"):
            container.read(self.path)

    def test_a_string_with_a_line_break_is_refused(self):
        with self.assertRaises(ValueError):
            container.strings(["two\nlines"])


@unittest.skipIf(numpy is None, "numpy is not installed")
class Decoding(unittest.TestCase):
    def setUp(self):
        import decode

        self.decode = decode

    def test_a_cycle_is_broken_at_the_least_cost(self):
        low = -numpy.inf
        arcs = numpy.array([
            [1.0, low, 5.0, 0.0],
            [2.0, 5.0, low, 0.0],
            [0.0, 0.0, 4.0, low],
        ])
        self.assertEqual(list(self.decode.tree(arcs)), [2, 0, 2])

    def test_two_roots_become_one(self):
        low = -numpy.inf
        arcs = numpy.array([[5.0, low, 1.0], [6.0, 4.9, low]])
        heads = list(self.decode.tree(arcs))
        self.assertEqual(heads, [0, 1])

    def test_names_are_legal_sequences(self):
        labels = ["O", "B-Person", "I-Person", "B-Place", "I-Place"]
        scores = numpy.zeros((3, 5))
        scores[0, 0], scores[1, 2], scores[2, 4] = 3, 6, 1
        found = [labels[k] for k in self.decode.names(scores, labels)]
        self.assertEqual(found[:2], ["B-Person", "I-Person"])
        self.assertNotEqual(found[2], "I-Place")

    def test_int8_rows_are_within_half_a_step(self):
        import pack

        weight = numpy.array([[0.5, -1.0, 0.25], [0.0, 0.0, 0.0]])
        arrays = pack.linear("x", weight, [1, 2])
        ints = numpy.frombuffer(arrays["x.weight"].data, "i1").reshape(2, 3)
        scale = numpy.frombuffer(arrays["x.scale"].data, "<f4")
        error = numpy.abs(ints * scale[:, None] - weight)
        self.assertLessEqual(error.max(), scale[0] / 2 + 1e-6)
        self.assertEqual(ints[0, 1], -127)


try:
    import torch
except ImportError:
    torch = None


@unittest.skipIf(torch is None or numpy is None, "torch is not installed")
class Calibration(unittest.TestCase):
    LABELS = ["O", "B-Person", "I-Person", "B-Organization", "I-Organization"]

    def setUp(self):
        import calibrate

        self.calibrate = calibrate

    def test_sequences_are_legal_and_end_with_their_sentence(self):
        logits = numpy.zeros((2, 3, 5), numpy.float32)
        logits[0, 0, 1], logits[0, 1, 4], logits[0, 2, 2] = 5, 3, 5
        logits[0, 1, 2] = 1
        logits[1, 0, 0], logits[1, 1, 2] = 1, 9
        mask = numpy.array([[True] * 3, [True, False, False]])
        best = self.calibrate.decode(logits, mask, 0, self.LABELS)
        self.assertEqual(list(best[0]), [1, 2, 2])
        self.assertEqual(best[1, 0], 0)

    def test_a_type_that_is_given_too_often_is_held_back(self):
        logits, gold = [], []
        for is_company in (True, True, False):
            row = numpy.zeros((1, 5), numpy.float32)
            row[0, 1] = 2.0 if is_company else 4.0
            row[0, 3] = 1.9
            logits.append(row)
            gold.append({(0, 1, "ORG" if is_company else "PER")})
        sample = self.calibrate.DevelopmentSet(logits, gold, self.LABELS)
        before = sample.f1(numpy.zeros(5, numpy.float32))
        offsets, mean = self.calibrate.fit([sample], self.LABELS)
        self.assertLess(before, 50)
        self.assertEqual(mean, 100.0)
        self.assertGreater(offsets[3], offsets[1])


@unittest.skipIf(torch is None or numpy is None, "torch is not installed")
class Packing(unittest.TestCase):
    """From three made-up sentences to a packed network, and back."""

    ROWS = [
        [("The", "DET", "DT", 2, "det"), ("ferry", "NOUN", "NN", 3, "nsubj"),
         ("left", "VERB", "VBD", 0, "root"), (".", "PUNCT", ".", 3, "punct")],
        [("Nina", "PROPN", "NNP", 2, "nsubj"), ("left", "VERB", "VBD", 0, "root"),
         ("the", "DET", "DT", 4, "det"), ("ferry", "NOUN", "NN", 2, "obj")],
        [("Go", "VERB", "VB", 0, "root")],
    ]

    def setUp(self):
        import data
        import network
        import transformer

        torch.manual_seed(3)
        self.small = transformer.Sizes(
            word=8, hash_rows=32, hashed=8, model=32, heads=4, feed=64,
            layers=2, arc=16, label=16, hidden=16,
        )
        self.sentences = [
            [
                conllu.Token(form, form.lower(), upos, xpos, "_", head, rel, "_")
                for form, upos, xpos, head, rel in rows
            ]
            for rows in self.ROWS
        ]
        words = data.count_words([t.form for t in s] for s in self.sentences)
        self.vocab = data.vocabulary(self.sentences, words, words, ["the", "."])
        sizes = network.Sizes(
            word=10, hash_rows=32, hashed=8, vector=6, model=16, tag_hidden=16,
            feed=4, lstm=16, lstm_layers=2, arc=12, label=12, names=16,
        )
        vectors = torch.randn(len(self.vocab.vectors), sizes.vector)
        vectors[0] = 0
        self.lists = {"first": ["nina"], "city": []}
        self.forms = data.Forms(
            self.vocab.words, self.vocab.vectors, 32, self.lists
        )
        counts = network.Counts(*map(len, self.vocab))
        self.network = network.Network(sizes, counts, vectors)
        encoder = data.Encoder(self.vocab)
        named = [
            names.Named([t.form for t in s], [], []) for s in self.sentences
        ]
        named[1].spans.append((0, 1, (names.PER,)))
        self.examples = [encoder.tree(*pair) for pair in zip(self.sentences, named)]

    def _train(self, epochs):
        import learner

        words = torch.ones(len(self.vocab.words))
        recipe = learner.Recipe(
            epochs=epochs, warm=5, batch_words=8, rates=(0.01,)
        )
        trainer = learner.Learner(
            self.network, self.forms, words, recipe, "cpu"
        )
        pools = [learner.Pool(self.examples)]
        return trainer, [trainer.run_epoch(pools) for _ in range(epochs)]

    def _losses(self):
        """Tree and name loss of the examples, without dropout."""
        import data
        import learner

        batch = data.batch(self.examples, self.forms, "cpu")
        with torch.no_grad():
            outputs = self.network.eval()(batch)
            labels = self.network.labels(outputs, batch.heads)
            trees = learner.tree_loss(outputs, labels, batch, 0.0)
            return trees.item(), learner.name_loss(outputs, batch).item()

    def test_the_losses_fall(self):
        before = self._losses()
        self._train(30)
        after = self._losses()
        self.assertLess(after[0], 0.8 * before[0])
        self.assertLess(after[1], 0.8 * before[1])

    def test_a_checkpoint_goes_on_to_the_same_weights(self):
        import learner

        trainer, _ = self._train(3)
        pools = [learner.Pool(self.examples)]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "checkpoint.pt")
            trainer.save(path)
            trainer.run_epoch(pools)
            once = trainer.network.state_dict()
            once = {name: value.clone() for name, value in once.items()}
            trainer.load(path)
            trainer.run_epoch(pools)
        for name, value in trainer.network.state_dict().items():
            self.assertTrue(torch.equal(value, once[name]), name)

    def test_a_student_learns_what_its_teachers_think(self):
        import data
        import distil
        import learner

        sentences = [e.text for e in self.examples]
        self._train(20)
        teacher = copy.deepcopy(self.network).eval()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "soft.npz")
            made = list(distil.annotate([teacher], sentences, self.forms, "cpu"))
            distil.save(path, made)
            soft = distil.load(path)
        self.assertEqual([e.text for e in soft], [e.text for e in made])
        for kind, (classes, shares) in soft[0].soft.items():
            self.assertEqual(len(classes), len(soft[0].text), kind)
            self.assertLess(numpy.abs(shares.sum(-1) - 1).max(), 0.01, kind)

        def distance():
            batch = data.batch(soft[:1], self.forms, "cpu")
            with torch.no_grad():
                outputs = self.network.eval()(batch)
                labels = self.network.labels(outputs, batch.heads)
                return learner.soft_loss(outputs, labels, batch).item()

        torch.manual_seed(5)
        for weight in self.network.parameters():
            torch.nn.init.normal_(weight, 0, 0.1)
        before = distance()
        recipe = learner.Recipe(
            epochs=40, warm=5, batch_words=8, rates=(0.01,)
        )
        trainer = learner.Learner(
            self.network, self.forms, torch.ones(len(self.vocab.words)),
            recipe, "cpu",
        )
        for _ in range(40):
            trainer.run_epoch([learner.Pool(soft)])
        self.assertLess(distance(), 0.8 * before)

    def _teacher(self):
        """A small transformer with heads for the tasks."""
        import network
        import transformer

        return transformer.Teacher(
            self.small, network.Counts(*map(len, self.vocab)),
            self.network.vector.weight.detach(), share=1.0,
        )

    def _masked(self):
        """A small network that guesses masked words, and its sentences."""
        import pretrain
        import transformer

        sentences = [e.text for e in self.examples]
        classes = sorted({form for text in sentences for form in text})
        network = transformer.Masked(
            self.small, self.network.vector.weight.detach(), len(classes)
        )
        return pretrain.Masked(network, classes), sentences

    def test_a_teacher_learns_and_teaches_as_the_network_does(self):
        import distil
        import learner

        torch.manual_seed(4)
        recipe = learner.Recipe(
            epochs=40, warm=5, batch_words=8, rates=(0.005, 0.002)
        )
        trainer = learner.Learner(
            self._teacher(), self.forms, torch.ones(len(self.vocab.words)),
            recipe, "cpu",
        )
        pools = [learner.Pool(self.examples)]
        losses = [trainer.run_epoch(pools)[:2] for _ in range(40)]
        self.assertLess(losses[-1][0], 0.5 * losses[0][0])
        self.assertLess(losses[-1][1], 0.5 * losses[0][1])
        soft = list(distil.annotate(
            [trainer.average], [e.text for e in self.examples],
            self.forms, "cpu",
        ))
        heads = {
            tuple(e.text): list(e.soft["tree"][0][:, 0]) for e in soft
        }
        for example in self.examples:
            self.assertEqual(heads[tuple(example.text)], list(example.heads))

    def test_masked_words_are_learned_and_put_into_sentences(self):
        import distil
        import pretrain

        torch.manual_seed(6)
        masked, sentences = self._masked()
        trainer = pretrain.Pretrainer(masked, self.forms, "cpu", 20, 1)
        trainer.batch_words = 8
        losses = [trainer.run_epoch(20 * sentences)[0] for _ in range(20)]
        self.assertLess(losses[-1], 0.7 * losses[0])
        made = list(distil.rewritten(
            masked, sentences, self.forms, "cpu", 2, 1
        ))
        self.assertEqual(
            sorted(map(len, made)), sorted(2 * [len(s) for s in sentences])
        )
        known = set(masked.classes)
        self.assertTrue(all(form in known for text in made for form in text))
        marks = [text for text in made if len(text) == 4 and text[3] == "."]
        self.assertEqual(len(marks), 2)

    def test_the_end_of_a_sentence_hides_what_pads_it(self):
        import data

        teacher = self._teacher().eval()
        both = data.batch(self.examples, self.forms, "cpu")
        alone = data.batch(self.examples[2:], self.forms, "cpu")
        with torch.no_grad():
            padded, short = teacher(both), teacher(alone)
        error = (padded.tags[0][2, :1] - short.tags[0][0]).abs().max().item()
        self.assertLess(error, 1e-5)

    def test_the_packed_file_computes_what_the_network_computes(self):
        import data
        import pack
        import reference

        tables = lemmas.learn(self.sentences, 0)
        self.network.eval()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.model")
            pack.write(path, [
                pack.network_arrays(self.network),
                pack.vocabulary_arrays(self.vocab), pack.lemma_arrays(tables),
                pack.gazetteer_arrays(self.lists),
            ])
            model = reference.Model(path)
        for example in self.examples:
            found = reference.forward(model, example.text)
            with torch.no_grad():
                outputs = self.network(data.batch([example], self.forms, "cpu"))
            exact = {
                "upos": outputs.tags[0][0], "names": outputs.names[0],
                "arcs": outputs.arcs[0],
            }
            for name, tensor in exact.items():
                values = tensor.numpy()
                legal = values > -1e8
                error = numpy.abs(found[name][legal] - values[legal])
                self.assertLess(error.max(initial=0), 0.1, name)


if __name__ == "__main__":
    unittest.main()
