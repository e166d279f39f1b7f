"""Runs the program that is measured."""

import os
import subprocess
import tempfile

import annotated

BUILD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..",
                     "build")


def default():
    """The program of the release build, or else of the other."""
    paths = [os.path.join(BUILD, preset, "relata")
             for preset in ("release", "dev")]
    return next((p for p in paths if os.path.exists(p)), paths[0])


def output(relata, arguments, text=""):
    """What `relata ARGUMENTS` prints for `text`, as bytes; BadFile if it
    fails."""
    command = [relata, *arguments]
    done = subprocess.run(
        command, input=text.encode(), stdout=subprocess.PIPE, check=False
    )
    if done.returncode != 0:
        raise annotated.BadFile("%s failed (exit status %d)" % (
            " ".join(command), done.returncode
        ))
    return done.stdout


def analysed(options, text, form, more=()):
    """What the program makes of `text`, as annotated.Sentences."""
    arguments = ["analyze", "--quiet", "--format", "conllu", "--from", form]
    if options.model:
        arguments += ["--model", options.model]
    found = output(options.relata, [*arguments, *more, "-"], text)
    with tempfile.NamedTemporaryFile(suffix=".conllu") as file:
        file.write(found)
        file.flush()
        return annotated.read(file.name)
