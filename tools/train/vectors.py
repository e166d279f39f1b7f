"""Word vectors: tokenised text for fastText, and reading what it learned."""

import hashlib
import json
import lzma
import re
import subprocess

from forms import norm

# A rough UD tokeniser: clitics, abbreviations, numbers, words, marks.
_TOKEN = re.compile(
    r"""https?://\S+ | \S+@\S+\.\w+
    | \w+(?=n't\b) | n't\b | '(?:s|re|ve|ll|d|m)\b
    | (?:[A-Za-z]\.){2,} | (?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Jr|Sr|Inc|No)\.
    | \d+(?:[.,:]\d+)* | \w+ | \.{2,} | -{2,} | [^\w\s]""",
    re.VERBOSE | re.IGNORECASE,
)


def tokens(text):
    """The norms of the tokens of a line of text."""
    return [norm(t) for t in _TOKEN.findall(text.replace("’", "'"))]


def _press_lines(path, every):
    """Token lists of each `every`-th document of a JSON Lines .xz file."""
    seen = set()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every:
                continue
            for paragraph in json.loads(line)["text"].split("\n"):
                words = tokens(paragraph)
                key = hashlib.blake2b(
                    " ".join(words).encode(), digest_size=8
                ).digest()
                if len(words) < 4 or key in seen:
                    continue
                seen.add(key)
                yield words


def write_text(press, trees, out, every):
    """Writes the training text: every `every`-th press document, treebanks.

    `trees`: sentences of conllu Tokens. Returns the number of words.
    """
    count = 0
    with open(out, "w", encoding="utf-8") as text:
        for words in _press_lines(press, every):
            text.write(" ".join(words) + "\n")
            count += len(words)
        for sentence in trees:
            text.write(" ".join(norm(t.form) for t in sentence) + "\n")
            count += len(sentence)
    return count


def learn(text, out, seed, threads=1):
    """Runs fastText; writes `out`.vec, most frequent word first."""
    command = ["fasttext", "skipgram", "-input", text, "-output", out]
    command += "-dim 150 -ws 3 -neg 5 -epoch 2 -minCount 8".split()
    command += ["-seed", str(seed), "-thread", str(threads), "-verbose", "0"]
    subprocess.run(command, check=True)


def read_vectors(path, limit):
    """The first `limit` words and their vectors (lists of floats)."""
    words, rows = [], []
    with open(path, encoding="utf-8") as lines:
        width = int(next(lines).split()[1])
        for line in lines:
            word, *numbers = line.rstrip().split(" ")
            if word == "</s>" or len(numbers) != width:
                continue
            words.append(word)
            rows.append([float(x) for x in numbers])
            if len(words) == limit:
                break
    return words, rows
