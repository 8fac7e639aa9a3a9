"""What the hosted page loads: nothing that only curators use."""

import subprocess
import sys

from loaders.dataset.dataset import ROOT

CURATORS = ("loaders.articles", "loaders.commands", "components.views.curate", "dateparser")


def test_the_page_loads_neither_the_desk_nor_what_reads_articles_nor_the_commands():
    code = "import sys, components.page.page; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert "components.page.header" in loaded.stdout
    assert [name for name in loaded.stdout.split() if name.startswith(CURATORS)] == []
