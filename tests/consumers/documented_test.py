"""What schema/consumers.md says is what the readers of this folder run."""
import re
import unittest

import support

# A reader says which file of a form it reads: any of these.
FILES = re.compile(r"(?:tables/)?(?:entities|facts|\{name\})(?!\w)|g\.(?:ttl|nt|jsonld|graphml|dot)\b|arguments\[0\]"
                   r"|\bname\b")


def plain(code):
    """A command without its names of files, quotes and blanks."""
    code = FILES.sub("FILE", code)
    code = re.sub(r"\bf(?=[\"'])", "", code)
    return re.sub(r"[\s\"'{}()\\]+", "", code)


class Documented(unittest.TestCase):
    def setUp(self):
        self.text = (support.ROOT / "schema" / "consumers.md").read_text("utf-8")
        self.rows = [
            [cell.strip() for cell in line.strip("|").split(" | ")]
            for line in self.text.splitlines() if "`relata export" in line]

    def test_every_form_has_its_command(self):
        forms = {form for row in self.rows
                 for form in re.findall(r"relata export g\.kg (\w+)", row[1])}
        others = set(re.findall(r"\(or ((?:`\w+`(?:, )?)+)\)", self.text))
        forms |= {form for found in others
                  for form in re.findall(r"\w+", found)}
        self.assertEqual(forms, set(support.NAMES))

    def test_every_written_name_is_that_of_the_workspace(self):
        for row in self.rows:
            found = re.search(r"relata export g\.kg (\w+) -o ([\w./]+)", row[1])
            self.assertEqual(support.NAMES[found[1]], found[2], row[0])

    def test_a_reader_or_test_runs_every_loading_command(self):
        run = plain("\n".join(
            path.read_text("utf-8") for folder, pattern in (
                (support.READERS, "*"), (support.HERE, "*_test.py"),
                (support.ROOT / "tests" / "export", "*_test.cpp"))
            for path in sorted(folder.glob(pattern)) if path.is_file()))
        # Said in other words there: a list of arguments, a variable.
        spoken = {"cypher-shell", "ftm", "dot", "ld_dir", "schema/",
                  ".mode", "File"}
        for row in self.rows:
            code = re.search(r"`([^`]+)`", row[2])
            if code is None or code[1].split()[0].split("(")[0] in spoken or \
                    code[1].startswith("schema/"):
                continue
            self.assertIn(plain(code[1]), run, code[1])

    def test_there_are_three_questions_of_each_language(self):
        for language in ("sql", "sparql"):
            self.assertEqual(
                len(re.findall(rf"```{language}\n", self.text)), 3)


if __name__ == "__main__":
    unittest.main()
