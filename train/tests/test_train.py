"""Small checks without training: python -m unittest discover -s tests (in train/)."""
from __future__ import annotations

import itertools
import random
import tempfile
import unittest
from pathlib import Path

import numpy as np

from coder_train import modelfile
from coder_train.augment import Swaps, spans
from coder_train.batches import IGNORE, ROWS, Encoder, collate, pack
from coder_train.conllu import Document, Marks, Sentence, Soft
from coder_train.decode import best_tree
from coder_train.lemma import apply_script, make_script
from coder_train.marks import Marked, marked
from coder_train.tokenise import tokenise
from coder_train.wordpiece import WordPiece, basic_pieces, shape_class, word_shapes


def is_tree(heads: tuple[int, ...]) -> bool:
    if sum(h == 0 for h in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


class TrainTest(unittest.TestCase):
    def test_a_swapped_name_is_as_long_and_of_the_same_type(self) -> None:
        sentence = Sentence(["Anna", "Berg", "left", "Oslo", "."], ner=["B-PER", "I-PER", "O", "B-LOC", "O"])
        tables = {"PER": {"Ivo Kral", "Mia"}, "LOC": {"Lima", "New York"}}
        swaps, rng = Swaps([Document("d", [[sentence]])], tables), random.Random(3)
        seen = set()
        for _ in range(200):
            new = swaps.apply(sentence, rng)
            self.assertNotIn(2, new)
            self.assertIn({0, 1} & set(new), ({0, 1}, set()))
            seen |= set(new.values())
        self.assertEqual(seen, {"Anna", "Berg", "Ivo", "Kral", "Oslo", "Lima"})
        self.assertEqual(spans(sentence.ner or []), [(0, 2, "PER"), (3, 4, "LOC")])

    def test_lemmas_are_not_learned_from_words_that_are_not_there(self) -> None:
        words = ["Oslo", "waits"] * 20
        sentence = Sentence(words, upos=["PROPN", "VERB"] * 20, lemmas=["Oslo", "wait"] * 20, ner=["B-LOC", "O"] * 20)
        pieces = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "oslo", "waits", "lima"])
        script = make_script("waits", "wait")
        labels = {"upos": ["PROPN", "VERB"], "xpos": [], "feats": [], "deprel": [], "lemma": [make_script("Oslo", "Oslo"), script], "ner": ["O", "B-LOC"]}
        documents = Encoder(pieces, labels).documents([Document("d", [[sentence]])])
        swaps = Swaps([], {"LOC": {"Lima"}})
        for seed in range(20):
            batch = collate(list(pack(documents, 160)), pieces, random.Random(seed), swaps)
            for word, id_ in zip(batch["word_of"][0].tolist(), batch["ids"][0].tolist()):
                if word and id_ in (pieces.mask, pieces.ids["lima"]):
                    self.assertEqual(batch["lemma"][0, word - 1].item(), IGNORE)
                    self.assertNotEqual(batch["upos"][0, word - 1].item(), IGNORE)
        self.assertEqual(ROWS["lemma"], 3)

    def test_what_a_teacher_thinks_moves_with_its_sentence(self) -> None:
        pieces = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a"])
        heads, ends = np.array([2, 0], np.int16), np.array([0.1, 0.9], np.float16)
        few = (np.array([[2, 0], [0, 1]], np.int16), np.array([[0.7, 0.3], [0.8, 0.2]], np.float16))
        soft = Soft({"upos": np.array([[0.6, 0.4], [0.2, 0.8]], np.float16)}, {"arc": few}, heads, ends)
        encoder = Encoder(pieces, {n: [] for n in ("upos", "xpos", "feats", "lemma", "ner", "deprel")})
        first, second = Sentence(["a", "a"], soft=soft), Sentence(["a", "a"], soft=soft)
        batch = collate(list(pack(encoder.documents([Document("d", [[first, second]])]), 50)), pieces)
        self.assertTrue(batch["soft_here"].all())
        self.assertEqual(batch["soft_heads"][0].tolist(), [2, 0, 4, 0])            # the second sentence stands two words later
        self.assertEqual(batch["soft_arc_labels"][0].tolist(), [[2, 0], [0, 1], [4, 0], [0, 3]])
        self.assertEqual(batch["soft_eos_here"][0].tolist(), [True, True, True, False])   # a paragraph's end needs no prediction
        self.assertTrue((batch["eos"] < 0).all())

    def test_marks_lie_on_the_words_of_their_stretches(self) -> None:
        text = "“Go,” Ms Lee said.  They left."
        read = Document("d", [[Sentence(["“", "Go", ",", "”", "Ms", "Lee", "said", "."]), Sentence(["They", "left", "."])]])
        roles = [((text.index("said"), text.index("said") + 4), 0), ((text.index("Ms"), text.index("said") - 1), 1), ((0, 5), 2)]
        found = marked(read, Marked(text, roles))
        assert found is not None and found.paragraphs[0][0].marks is not None
        self.assertEqual(found.paragraphs[0][0].marks.roles[:, 1].tolist(), [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
        self.assertEqual(found.paragraphs[0][0].marks.roles[:, 2].tolist(), [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
        self.assertIsNone(marked(read, Marked("Another text.")))

    def test_a_mention_is_known_by_its_head(self) -> None:
        marks = Marks(None, [(1, 3, 7), (4, 4, 7), (3, 6, 9)], "all").cut(1, 6, np.array([3, 3, 4, 0, 4]))
        self.assertEqual(marks.entity.tolist(), [0, 0, 7, 7, 0])    # the third crosses the end of the sentence

    def test_only_sure_words_learn_to_be_new(self) -> None:
        pieces = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a"])
        encoder = Encoder(pieces, {n: [] for n in ("upos", "xpos", "feats", "lemma", "ner", "deprel")})
        kinds = {}
        for new in ("all", "mentions", "none"):
            sentence = Sentence(["a", "a", "a"], marks=Marks(None, [], new, np.array([0, 1, 1])))
            batch = collate(list(pack(encoder.documents([Document("d", [[sentence]])]), 50)), pieces)
            kinds[new] = batch["choice"][0].tolist(), batch["may_be_new"][0].tolist()
            self.assertTrue((batch["roles"] < 0).all())
        self.assertEqual(kinds, {"all": ([True] * 3, [True] * 3), "mentions": ([False, True, True],) * 2, "none": ([False, True, True], [False] * 3)})

    def test_best_tree_is_the_best(self) -> None:
        rng = np.random.default_rng(0)
        for n in (1, 2, 3, 4):
            trees = [t for t in itertools.product(range(n + 1), repeat=n) if is_tree(t)]
            for _ in range(60):
                scores = rng.normal(size=(n, n + 1)).astype(np.float32)
                total = {t: sum(scores[d, h] for d, h in enumerate(t)) for t in trees}
                best = max(total, key=total.__getitem__)
                self.assertEqual(tuple(int(h) for h in best_tree(scores)), best)

    def test_lemma_scripts(self) -> None:
        for form, lemma, script in (("studied", "study", "l3:y"), ("Was", "be", "l3:be"), ("Moscow", "Moscow", "c0:"),
                                    ("AMERICANS", "American", "t1:"), ("n't", "not", "l2:ot")):
            self.assertEqual(make_script(form, lemma), script)
            self.assertEqual(apply_script(form, script), lemma)
        self.assertEqual(apply_script("A", "l3:x"), "a")

    def test_pieces_and_shapes(self) -> None:
        self.assertEqual(basic_pieces("Zürich's"), ["zurich", "'", "s"])
        wordpiece = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##ited", "."])
        self.assertEqual(wordpiece.word_ids("United."), (4, 5, 6))
        self.assertEqual(wordpiece.word_ids("\u200b"), (1,))
        self.assertEqual([shape_class(w) for w in ("nato", "Nato", "NATO", "iPod", "G7", "2021", "--", "I", "U.S.", "11,000")],
                         [0, 1, 2, 3, 4, 5, 6, 1, 2, 4])
        self.assertEqual(word_shapes("Nato", 3), [1, 8, 8])

    def test_file_round_trip(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.dem"
            tensors = {"a": np.arange(5, dtype=np.int8), "b": np.ones((3, 2), dtype=np.float32)}
            modelfile.write(path, {"name": "x"}, tensors)
            meta, again = modelfile.read(path)
            self.assertEqual(meta["name"], "x")
            for name, array in tensors.items():
                np.testing.assert_array_equal(again[name], array)
            data = bytearray(path.read_bytes())
            data[-1] ^= 1
            path.write_bytes(data)
            with self.assertRaises(ValueError):
                modelfile.read(path)

    def test_tokens(self) -> None:
        text = "Russia's troops didn't leave the U.S. by 10:30, he said."
        self.assertEqual([text[s:e] for s, e in tokenise(text)],
                         "Russia 's troops did n't leave the U.S. by 10:30 , he said .".split())


if __name__ == "__main__":
    unittest.main()
