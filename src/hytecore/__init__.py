"""hytecore: finds where a Finnish wellbeing plan does not hold together, and says how to mend it.

The public face. Every name is loaded on first use, so that `import hytecore` and `hytecore --help` cost next to
nothing; `_HOME` below says where each lives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hytecore.edtf import Duration, When
    from hytecore.engine.pack import Pack, Profile
    from hytecore.engine.rule import CouldNotCheck, Hit, Option, Part, Rule, Source
    from hytecore.engine.settings import Settings
    from hytecore.errors import HytecoreError, RequestError
    from hytecore.finding import Finding
    from hytecore.index.plan_index import PlanIndex
    from hytecore.index.workspace import Workspace
    from hytecore.location import Location
    from hytecore.model.plan import Plan
    from hytecore.pipeline import Report, check
    from hytecore.read.reading import Reading, load
    from hytecore.write.plan_file import save

_HOME = {
    "CouldNotCheck": "engine.rule",
    "Duration": "edtf",
    "Finding": "finding",
    "Hit": "engine.rule",
    "HytecoreError": "errors",
    "Location": "location",
    "Option": "engine.rule",
    "Pack": "engine.pack",
    "Part": "engine.rule",
    "Plan": "model.plan",
    "PlanIndex": "index.plan_index",
    "Profile": "engine.pack",
    "Reading": "read.reading",
    "Report": "pipeline",
    "RequestError": "errors",
    "Rule": "engine.rule",
    "Settings": "engine.settings",
    "Source": "engine.rule",
    "When": "edtf",
    "Workspace": "index.workspace",
    "check": "pipeline",
    "load": "read.reading",
    "save": "write.plan_file",
}

__version__ = "0.1.0"

__all__ = [
    "CouldNotCheck",
    "Duration",
    "Finding",
    "Hit",
    "HytecoreError",
    "Location",
    "Option",
    "Pack",
    "Part",
    "Plan",
    "PlanIndex",
    "Profile",
    "Reading",
    "Report",
    "RequestError",
    "Rule",
    "Settings",
    "Source",
    "When",
    "Workspace",
    "__version__",
    "check",
    "load",
    "save",
]


def __getattr__(name: str) -> Any:
    """Load a public name from the module it lives in."""
    if name not in _HOME:
        raise AttributeError(f"module 'hytecore' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"hytecore.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
