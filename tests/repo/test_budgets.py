"""Files stay short: one file, one thought. Going over the budget needs a reason beside the name."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE = 400
RULE = 150

LONGER: dict[str, str] = {}
"""Files of more lines than the budget, each with the reason why it is better whole."""


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_file_is_over_its_budget_without_a_reason() -> None:
    """Source files keep to 400 lines; a longer one is named above with its reason, and only as long as it is longer."""
    sources = {str(path.relative_to(ROOT)): _lines(path) for path in ROOT.glob("src/**/*.py")}
    over = {name for name, count in sources.items() if count > FILE}

    assert over == set(LONGER)


def test_rule_files_fit_on_two_screens() -> None:
    """A rule's module can be read in one go."""
    rules = {
        path: _lines(path) for path in ROOT.glob("src/hytecore/rules/*/*.py") if path.with_suffix(".yaml").exists()
    }

    assert {str(path.relative_to(ROOT)): count for path, count in rules.items() if count > RULE} == {}
