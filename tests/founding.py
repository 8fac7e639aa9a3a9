"""Where the five founding articles are: not in the project, since they are not ours to publish."""

import os
from pathlib import Path

import pytest

ARTICLES = Path(os.environ.get("FOUNDING_ARTICLES", Path(__file__).resolve().parents[2] / "shared" / "seeds"))
"""Their folder, beside the project unless FOUNDING_ARTICLES names another."""

needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the founding articles are not part of the project")
