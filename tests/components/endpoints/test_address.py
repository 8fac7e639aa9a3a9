"""What a request asks for."""

import pytest

from components.endpoints.address import below_page, unpacks


@pytest.mark.parametrize(
    ("path", "root_path", "prefix", "below"),
    [
        ("/", "", "", "/"),
        ("/static/a.js", "", "", "/static/a.js"),
        ("/chronology", "", "/chronology", "/"),
        ("/chronology/", "", "/chronology", "/"),
        ("/chronology/a", "", "/chronology", "/a"),
        ("/chronology-of-others/a", "", "/chronology", None),
        ("/", "", "/chronology", None),
        ("/host/chronology/a", "/host", "/chronology", "/a"),
        ("/host/a", "/host", "", "/a"),
        ("/a", "/host", "", "/a"),  # a proxy that took its own part off
    ],
)
def test_a_path_is_read_from_the_address_of_the_page_on(path, root_path, prefix, below):
    assert below_page({"type": "http", "path": path, "root_path": root_path}, prefix) == below


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("gzip, deflate, br", True),
        ("GZIP;q=0.5", True),
        ("br, gzip ; q=1", True),
        ("gzip;q=0", False),
        ("gzip; q=0.0, br", False),
        ("identity", False),
        ("x-gzip", False),
        ("", False),
    ],
)
def test_a_browser_gets_only_what_it_can_unpack(header, expected):
    assert unpacks({"type": "http", "headers": [(b"accept-encoding", header.encode())]}, "gzip") is expected
