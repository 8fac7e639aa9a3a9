"""What a folder was written with."""

import pytest

from loaders.site.manifest import digest, read, told


def test_what_is_told_is_read_again():
    digests = {"record/b c.html": digest(b"b"), "a.html": digest(b"a")}
    assert read(told(digests)) == digests


@pytest.mark.parametrize("path", ["../a", "/etc/passwd", "a/../../b", "..\\a", "a\\..\\b"])
def test_nothing_outside_of_the_folder_is_ever_its_own(path):
    assert read(f"{digest(b'')}  {path}\n") == {}


@pytest.mark.parametrize("line", ["", "a.html", "# a comment", f"{digest(b'')[:-1]}  a.html", f"{digest(b'')} a.html"])
def test_what_tells_nothing_is_passed_over(line):
    assert read(f"{line}\n") == {}
