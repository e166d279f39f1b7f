#!/usr/bin/env python3
"""What `cmake --install` and `cpack` lay down works without the source tree.

RELATA_BUILD in the environment names the build tree.
"""
import os
import pathlib
import re
import shutil
import subprocess
import tarfile
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = pathlib.Path(os.environ.get("RELATA_BUILD", ROOT / "build" / "dev"))
ARTICLES = ROOT / "graphs" / "articles"
# Neither a model nor a path of the source tree may help.
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if not name.startswith("RELATA")}


def run(*command, cwd="/", **more):
    done = subprocess.run(list(map(str, command)), cwd=cwd, check=False,
                          env={**ENVIRONMENT, **more}, timeout=600,
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
    return done.stdout


def cached(name):
    """A variable of the build tree."""
    text = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
    return re.search(rf"^{name}:\w+=(.*)$", text, re.MULTILINE)[1]


class InFolder(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)


class BuildTree(InFolder):
    def test_the_program_finds_its_model_from_anywhere(self):
        told = run(BUILD / "relata", "doctor", "--format", "tsv",
                   cwd=self.folder)
        self.assertIn(f"model\tfile\t{BUILD}/models/relata.model\n", told)

    def test_a_build_tree_elsewhere_has_its_own(self):
        """Only the program and the link beside it count, not where they lie."""
        shutil.copy(BUILD / "relata", self.folder)
        (self.folder / "models").symlink_to(ROOT / "models")
        told = run(self.folder / "relata", "doctor", "--format", "tsv")
        self.assertIn(f"\t{self.folder}/models/relata.model\n", told)


class Installed(InFolder):
    def setUp(self):
        super().setUp()
        self.prefix = self.folder / "prefix"
        run("cmake", "--install", BUILD, "--prefix", self.prefix)

    def test_the_program_runs_and_draws(self):
        program = self.prefix / "bin" / "relata"
        self.assertIn(f"\t{self.prefix}/share/relata/models/relata.model\n",
                      run(program, "doctor", "--format", "tsv"))
        run(program, "build", "-q", "a.kg", ARTICLES, cwd=self.folder)
        run(program, "render", "a.kg", "-o", "a.svg", cwd=self.folder)
        self.assertIn("<svg", (self.folder / "a.svg").read_text("utf-8"))

    def test_pages_and_completions_are_where_they_are_looked_for(self):
        share = self.prefix / "share"
        for name in ("man/man1/relata.1", "man/man1/relata-build.1",
                     "bash-completion/completions/relata",
                     "zsh/vendor-completions/_relata",
                     "fish/vendor_completions.d/relata.fish",
                     "doc/relata/relata.card.md", "doc/relata/CHANGELOG.md"):
            self.assertGreater((share / name).stat().st_size, 0, name)

    def test_the_example_links_the_library(self):
        code = (HERE / "example" / "main.cpp").read_text(encoding="utf-8")
        self.assertLess(len(code.splitlines()), 30)
        tree = self.folder / "example"
        run("cmake", "-S", HERE / "example", "-B", tree, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_COMPILER={cached('CMAKE_CXX_COMPILER')}")
        run("cmake", "--build", tree)
        told = run(tree / "example", self.folder / "b.kg", ARTICLES)
        self.assertIn("Rosa Quispe\tMinera Alcázar", told)

    def test_each_installed_header_is_whole(self):
        include = self.prefix / "include"
        names = sorted(path.relative_to(include)
                       for path in include.rglob("*.h"))
        self.assertIn(pathlib.Path("relata/pipeline.h"), names)
        self.assertNotIn(pathlib.Path("relata/cli/cli.h"), names)
        source = self.folder / "all.cpp"
        source.write_text("".join(f"#include <{name}>\n" for name in names),
                          encoding="utf-8")
        run(cached("CMAKE_CXX_COMPILER"), "-std=c++20", "-fsyntax-only", "-I",
            include, "-I", include / "relata", source)


@unittest.skipIf(shutil.which("dpkg-deb") is None, "dpkg-deb is not installed")
@unittest.skipIf(shutil.which("dpkg-shlibdeps") is None,
                 "dpkg-shlibdeps (dpkg-dev) is not installed")
class Package(InFolder):
    def setUp(self):
        super().setUp()
        run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B",
            self.folder)
        (self.deb,) = self.folder.glob("relata_*.deb")

    def field(self, name):
        return run("dpkg-deb", "--field", self.deb, name).strip()

    def test_the_control_fields_tell_what_it_is(self):
        version = run(BUILD / "relata", "--version").split()[1]
        self.assertEqual(self.field("Package"), "relata")
        self.assertEqual(self.field("Version"), version + "-1")
        self.assertEqual(self.field("Section"), "science")
        self.assertEqual(self.deb.name, "relata_{}-1_{}.deb".format(
            version, self.field("Architecture")))
        for library in ("libgvc6", "libicu", "libsqlite3-0", "libarchive13",
                        "libxml2", "libxxhash0", "libc6", "zlib1g"):
            self.assertIn(library, self.field("Depends"))
        brief, *more = self.field("Description").splitlines()
        self.assertLess(len(brief), 80)
        self.assertGreater(len(more), 3)

    def test_it_holds_what_a_program_needs_and_no_more(self):
        self.deb.rename(self.folder / "a.deb")
        packed = self.folder / "a.tar"
        with open(packed, "wb") as out:
            subprocess.run(["dpkg-deb", "--fsys-tarfile", "a.deb"],
                           cwd=self.folder, stdout=out, check=True)
        with tarfile.open(packed) as archive:
            members = archive.getmembers()
        names = {one.name.removeprefix("./") for one in members}
        doc, man = "usr/share/doc/relata/", "usr/share/man/man1/"
        for name in ("usr/bin/relata", "usr/share/relata/models/relata.model",
                     doc + "copyright", doc + "changelog.gz",
                     doc + "changelog.Debian.gz", man + "relata.1.gz",
                     man + "relata-build.1.gz",
                     "usr/share/bash-completion/completions/relata"):
            self.assertIn(name, names)
        self.assertFalse([name for name in names if name.startswith(
            ("usr/include", "usr/lib", "usr/local"))])
        for one in members:
            self.assertEqual((one.uname, one.gname), ("root", "root"))
            wanted = 0o755 if one.isdir() or "/bin/" in one.name else 0o644
            self.assertEqual(one.mode & 0o7777, wanted, one.name)

    def test_the_copyright_names_each_licence(self):
        run("dpkg-deb", "-x", self.deb, self.folder / "root")
        text = (self.folder / "root/usr/share/doc/relata/copyright").read_text(
            encoding="utf-8")
        for licence in ("Expat", "CC-BY-SA-4.0", "WordNet"):
            self.assertIn(f"License: {licence}\n", text)
        body = (ROOT / "LICENSE").read_text(encoding="utf-8")
        flat = re.sub(r"\n \.?", " ", text)
        for paragraph in body.split("\n\n")[2:5]:
            self.assertIn(re.sub(r"\s+", " ", paragraph).strip(),
                          re.sub(r"\s+", " ", flat))


if __name__ == "__main__":
    unittest.main()
