"""The page as axe-core sees it in a browser: no violation by day, by night and on paper, in a plan of every kind."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from datetime import date
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import check
from hytecore.report import as_html

EXAMPLES = Path(__file__).parents[2] / "examples"
BROWSER = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
STYLES = {
    "day": (),
    "night": (("@media screen and (prefers-color-scheme: dark)", "@media screen"),),
    "print": (("@media print", "@media all"),),
}
"""What is replaced in the style sheet so that a part of it holds whatever the browser is set to."""
RUN = """
axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
  'best-practice']}).then(function (found) {
  var out = document.createElement('pre');
  out.id = 'axe-result';
  out.textContent = JSON.stringify(found.violations.map(function (each) {
    return [each.id, each.nodes.slice(0, 3).map(function (node) { return node.html.slice(0, 200); })];
  }));
  document.body.appendChild(out);
});
"""


def _axe() -> str | None:
    """Return where axe-core lies: named in the environment, or in one of the packages that bring it along."""
    if named := os.environ.get("AXE_MIN_JS"):
        return named
    for package in ("axe_playwright_python", "axe_core_python"):
        spec = find_spec(package)
        for folder in spec.submodule_search_locations or () if spec else ():
            path = Path(folder) / "axe.min.js"
            if path.is_file():
                return str(path)
    return None


AXE = _axe()
pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
    pytest.mark.skipif(AXE is None, reason="axe-core is not installed (axe-playwright-python, or AXE_MIN_JS)"),
]


def _page(*paths: str, language: str | None = None) -> str:
    plans = [EXAMPLES / path for path in paths]
    settings = Settings(as_of=date(2026, 3, 1), packs=())
    return as_html.render(check(*plans, settings=settings, registry=build(()), language=language))


def _violations(page: str, folder: Path, width: int = 1280) -> list[Any]:
    """Return what axe-core objects to in a copy of *page* that may run a program."""
    assert AXE is not None
    assert BROWSER is not None
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert free != page
    script = Path(AXE).read_text("utf-8").replace("</script", "<\\/script")
    path = folder / "page.html"
    path.write_text(free.replace("</body>", f"<script>{script}</script><script>{RUN}</script></body>"), "utf-8")
    ended = subprocess.run(
        [
            BROWSER,
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
            f"--user-data-dir={folder / 'profile'}", f"--window-size={width},900",
            "--virtual-time-budget=120000", "--timeout=120000", "--dump-dom", path.as_uri(),
        ],
        capture_output=True, text=True, check=True, timeout=180,
    )  # fmt: skip
    result = re.search(r'<pre id="axe-result">(.*?)</pre>', ended.stdout, re.DOTALL)
    assert result is not None, "axe-core did not come to an end"
    found: list[Any] = json.loads(unescape(result[1]))
    return found


@pytest.mark.parametrize("style", STYLES)
def test_the_page_of_a_large_plan_has_no_violation(style: str, tmp_path: Path) -> None:
    """axe-core finds nothing in the page of a plan with findings of every kind, in any of its styles."""
    page = _page("keusote-2020/plan.yaml")
    for old, new in STYLES[style]:
        assert old in page
        page = page.replace(old, new)

    assert _violations(page, tmp_path) == []


@pytest.mark.parametrize(
    ("paths", "language"),
    [
        (("kuopio-roles/plan.yaml",), "fi"),
        (("minimal/plan.yaml",), "en"),
        (tuple(f"pohjois-savo/plans/{name}.yaml" for name in ("hyvinvointialue", "kuopio", "siilinjarvi")), "sv"),
    ],
    ids=["themes", "small", "several"],
)
def test_other_pages_have_no_violation_on_a_phone(paths: tuple[str, ...], language: str, tmp_path: Path) -> None:
    """axe-core finds nothing in the pages of other kinds of plans on a narrow screen, in another language too."""
    assert _violations(_page(*paths, language=language), tmp_path, 500) == []


def test_a_violation_would_be_seen(tmp_path: Path) -> None:
    """A page that is made worse is told apart, so that an empty answer means something."""
    page = _page("minimal/plan.yaml").replace("<html lang=", "<html data-lang=")

    assert [name for name, _ in _violations(page, tmp_path)] == ["html-has-lang"]
