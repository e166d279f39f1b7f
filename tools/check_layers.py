#!/usr/bin/env python3
"""Fails if a file under src/ includes a folder that its own folder may not see,
or if stages know words of English by themselves.

Run by ctest as "layers". The table below is the architecture: change it only
together with the picture in src/README.md.
"""
import pathlib
import re
import sys

FOUNDATION = {"core", "text", "lexicon"}
MAY_SEE = {
    "text": set(),
    "core": {"text"},
    "lexicon": {"core", "text"},
    "model": FOUNDATION,
    "names": FOUNDATION,
    "formats": FOUNDATION,
    "read": FOUNDATION | {"formats"},
    "analyze": FOUNDATION | {"model", "names"},
    "extract": FOUNDATION,
    "coref": FOUNDATION | {"model", "names"},
    "assess": FOUNDATION,
    "merge": FOUNDATION | {"names"},
    "store": FOUNDATION,
    "query": FOUNDATION,
    "export": FOUNDATION,
    "view": FOUNDATION,
    "serve": FOUNDATION | {"query", "store", "view"},
}
# Rooms within a folder of src/, and which others of the same folder each may
# include, with all that lie in these. Files that stand directly in the folder
# may include all its rooms; a room may include their headers, as long as
# nothing leads back to it.
ROOMS = {
    "lexicon/tables": set(),
    "lexicon/world": {"tables"},
    "lexicon/meaning": {"tables", "world"},
    "lexicon/grammar": {"meaning", "tables"},
    "lexicon/forms": {"grammar", "meaning", "tables"},
    "read/text": set(),
    "read/html": {"text"},
    "read/input": set(),
    "model/kernels": set(),
    "analyze/segment": set(),
    "analyze/tagging": {"segment"},
    "analyze/entities/words": {"segment"},
    "analyze/entities/types": {"entities/words", "segment"},
    "analyze/entities/spans": {"entities/words", "segment"},
    "analyze/entities/document": {"entities/spans", "entities/types",
                                  "entities/words", "segment"},
    "analyze/repair": {"entities", "segment"},
    "extract/values": set(),
    "extract/syntax": {"values"},
    "extract/attribution": {"syntax"},
    "extract/factuality": {"attribution", "syntax", "values"},
    "extract/constructions": {"syntax", "values"},
    "extract/rows": {"constructions", "syntax"},
    "coref/mentions": set(),
    "coref/names": {"mentions"},
    "coref/ranking": set(),
    "coref/nominals": {"ranking"},
    "coref/pronouns": {"ranking"},
    "merge/score": set(),
    "merge/compare": {"score"},
    "merge/blocking": {"compare", "score"},
    "merge/cluster": {"compare", "score"},
    "store/sqlite": set(),
    "store/layers": {"sqlite"},
    "store/views": {"layers", "sqlite"},
    "view/explorer": set(),
}
MOST_FILES = 30  # Directly in a folder.

# The one place where each library serves; cli/ and src/*.cpp hold none but
# CLI11. A pattern is matched at the start of what stands between < and >.
THIRD_PARTY = {
    r"sqlite3": {"store"},
    r"unicode/": {"text"},
    r"xxhash": {"text"},
    r"archive|libxml/|zlib": {"read"},
    r"rapidjson/": {"read", "export", "formats", "query", "serve", "view"},
    r"httplib|sys/socket": {"serve"},
    r"graphviz/cgraph": {"export", "view"},
    r"graphviz/(?!cgraph)": {"view"},
    r"boost/": {"view", "query"},
    r"CLI/": {"cli"},
    r"nanobind/": {"python"},
}
# Files of schema/ that hold no words of English: they are read where they are
# used. All others are for lexicon/ alone.
TABLES_OF = {
    "extract": {"confidence.tsv"},
    "assess": {"assessment.tsv"},
    "coref": {"antecedent_weights.tsv", "nominal_weights.tsv"},
    "merge": {"merge_evidence.tsv", "word_weights.tsv"},
    "store": {"store.sql", "indexes.sql"},
    "export": {"types.tsv", "context.jsonld"},
    "view": {"explorer.html"},
    "cli": {"examples.tsv"},
    "serve": {"openapi.json"},
}
STAGES = set(MAY_SEE) - FOUNDATION - {"names"}
# A folder that sees another one's inside, not only its front door.
INSIDE = {("analyze", "model"), ("coref", "model"), ("read", "formats")}
LONGEST_FILE = 400  # lines

# Stages that read English ask lexicon/ what a word is. Comparing one with a
# literal, or listing three or more, is the exception that a comment defends:
# the counts may only fall, and whoever lowers one lowers it here. Elements of
# pages, fields of JSON and names of weights and features are no English, nor
# are codes of columns in schema/, which are known by the variable or field
# that holds them, or by a comment above a list: "// Codes of cues.tsv."
READ_ENGLISH = {"read", "analyze", "extract", "coref", "assess", "merge"}
NO_ENGLISH = ("read/html/", "read/json_lines.cpp", "read/watchlist.cpp",
              "extract/confidence.cpp", "merge/score/",
              "coref/nominals/nominal_features.cpp",
              "coref/ranking/pronoun_features.cpp")
CODED = ("family", "grain", "key", "place", "pos", "reason", "relation", "set")
COMPARED = 57
LISTED = 0


def strangers(name, number, folder, line):
    """Complains of a third-party header outside the folders it serves."""
    include = re.match(r"\s*#\s*include <(.+)>", line)
    for pattern, folders in THIRD_PARTY.items():
        if include and re.match(pattern, include[1]) and folder not in folders:
            yield f"{name}:{number}: <{include[1]}> has no place in {folder}"


def readers(name, number, folder, line):
    """Complains of a table of words that is read outside lexicon/."""
    if folder == "lexicon" or str(name).startswith("core/tables."):
        return
    for table in re.findall(r"\btable(?:_rows)?\(([^)]*)\)", line):
        if table.strip('"') not in TABLES_OF.get(folder, ()):
            yield f"{name}:{number}: only lexicon may read {table or 'tables'}"


WORD = r"""(?:[a-z][a-z' -]*|'ll|'d|n't)"""
COMPARISON = re.compile(rf'[!=]=\s*"{WORD}"|"{WORD}"\s*[!=]=')
LIST = re.compile(rf'"{WORD}"(?:,\s*"{WORD}")' + r"{2,}")
CODE = re.compile(rf'\b(?:{"|".join(CODED)}) [!=]= "{WORD}"')
CODE_LIST = re.compile(r"// Codes of [\w.]+\.tsv[^\n]*\n[^\n]*")


def english_of(text):
    """The code without comments and codes."""
    text = CODE_LIST.sub("", text)
    return CODE.sub("", re.sub(r"//[^\n]*", "", text))


def words(src):
    """Counts the words that stages compare with literals, and their lists."""
    compared = listed = 0
    for path in sorted(src.rglob("*.cpp")) + sorted(src.rglob("*.h")):
        name = path.relative_to(src)
        if name.parts[0] not in READ_ENGLISH or str(name).startswith(NO_ENGLISH):
            continue
        text = english_of(path.read_text(encoding="utf-8"))
        compared += len(COMPARISON.findall(text))
        listed += len(LIST.findall(text))
    return compared, listed


def english(src):
    """Complains where the words in stages are not as many as the counts say."""
    for what, limit, found in zip(("COMPARED", "LISTED"), (COMPARED, LISTED),
                                  words(src)):
        if found > limit:
            yield (f"{what}: {found} where {limit} were: ask lexicon what a "
                   f"word is")
        elif found < limit:
            yield f"{what}: only {found} are left; set it to that"


def place(path):
    """The room of a file of a stage, or its header that stands in none."""
    if len(path.parts) > 2:
        return str(path.parent)
    return str(path) if path.suffix == ".h" else None


def own_includes(src):
    """Pairs of (file, included file) within one stage."""
    for path in sorted(src.rglob("*")):
        if path.suffix not in {".h", ".cpp"} or path.parent == src:
            continue
        name = path.relative_to(src)
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r'^\s*#\s*include "([\w/]+\.h)"', text, re.M):
            if target.startswith(name.parts[0] + "/"):
                yield name, pathlib.PurePath(target)


def may_see(here, there):
    """Whether a room is given another one, or the one that holds it."""
    folder = here.split("/")[0]
    rooms = {f"{folder}/{room}" for room in ROOMS.get(here, ())}
    return any(there == room or there.startswith(room + "/") for room in rooms)


def arrows(src):
    """Complains of a room that includes one it may not see."""
    for name, target in own_includes(src):
        here, there = place(name), place(target)
        if len(name.parts) < 3 or len(target.parts) < 3 or here == there:
            continue
        if not may_see(here, there):
            yield f"{name}: {here} may not see {there}"


def cycles(src):
    """Complains of rooms that include each other by whatever way."""
    seen = {}
    for name, target in own_includes(src):
        here, there = place(name), place(target)
        if here and here != there:
            seen.setdefault(here, set()).add(there)
    while True:
        ends = {room for room in seen if not seen[room] & set(seen)}
        if not ends:
            break
        for room in ends:
            del seen[room]
    if seen:
        yield "rooms include each other: " + ", ".join(sorted(seen))


def crowds(src):
    """Complains of a folder that holds too many files."""
    for folder in sorted(path for path in src.rglob("*") if path.is_dir()):
        files = sum(path.is_file() for path in folder.iterdir())
        if files > MOST_FILES:
            yield f"{folder.relative_to(src)}: {files} files; make rooms"


ANONYMOUS = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
DEFINED = re.compile(
    r"^(?:constexpr .*?\b(?P<constant>k\w+)\b(?: =|\{|\[)"
    r"|(?:enum class|enum|struct|class|using) (?P<type>\w+)(?: =| :| \{| final)"
    r"|[\w:][\w:<>*&, ]*[ &*>](?P<function>\w+)\((?P<parameters>[^{;]*?)\)"
    r"(?: noexcept)? \{)", re.M)


def signature(match):
    """What a definition may not share with another: name and parameters."""
    if not match["function"]:
        return match["constant"] or match["type"]
    parameters = re.sub(r"\s+", " ", match["parameters"])
    kinds = [re.sub(r"(?<=[ &*>])\w+( = .*)?$", "", part.strip())
             for part in parameters.split(", ")]
    return f"{match['function']}({', '.join(kinds)})"


def clashes(src):
    """Complains of names that two files of a stage define for themselves.

    tools/quickstart compiles a stage as one unit.
    """
    seen = {}
    for path in sorted(src.rglob("*.cpp")):
        name = path.relative_to(src)
        if len(name.parts) < 2 or "kernels" in name.parts:
            continue
        for block in ANONYMOUS.findall(path.read_text(encoding="utf-8")):
            for match in DEFINED.finditer(block):
                # Two aliases of one type may stand in one unit.
                alias = re.match("using [^;]*;", block[match.start():])
                key = name.parts[0], signature(match)
                first, same = seen.setdefault(key, (name, alias and alias[0]))
                if first != name and not (alias and alias[0] == same):
                    yield f"{name}: {first} has its own {key[1]}"


def complaints(src):
    yield from english(src)
    yield from clashes(src)
    yield from arrows(src)
    yield from cycles(src)
    yield from crowds(src)
    for path in sorted(src.rglob("*")):
        if path.suffix not in {".h", ".cpp"}:
            continue
        name = path.relative_to(src)
        folder = name.parts[0] if len(name.parts) > 1 else None
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > LONGEST_FILE:
            yield f"{name}: {len(lines)} lines; split it"
        for number, line in enumerate(lines, 1):
            yield from strangers(name, number, folder, line)
            yield from readers(name, number, folder, line)
            include = re.match(r'\s*#\s*include "(\w+)/(.+)"', line)
            if not include or include[1] == folder:
                continue
            if folder in MAY_SEE and include[1] not in MAY_SEE[folder]:
                yield f"{name}:{number}: {folder} may not see {include[1]}"
            is_inside = (folder, include[1]) in INSIDE
            is_door = include[2] == include[1] + ".h"
            if include[1] in STAGES and not is_door and not is_inside:
                yield f"{name}:{number}: enter {include[1]} by its front door"


if __name__ == "__main__":
    found = list(complaints(pathlib.Path(sys.argv[1])))
    print("\n".join(found))
    sys.exit(1 if found else 0)
