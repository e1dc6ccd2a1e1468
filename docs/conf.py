"""The documentation, built by `tox -e docs`."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "_extensions"))

from hytecore import __version__

project = "hytecore"
author = "The hytecore developers"
copyright = "The hytecore developers"  # noqa: A001 - Sphinx asks for this name
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "generated_pages"]
exclude_patterns = ["_build", "_generated", "reference/_generated", "explanation/_generated"]

html_theme = "furo"
html_title = f"hytecore {release}"

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

autodoc_member_order = "bysource"
autodoc_typehints = "none"  # types stand in the annotations, for editors; the page is for meaning
autodoc_preserve_defaults = True
autodoc_class_signature = "separated"
autodoc_default_options = {"exclude-members": "__init__, __new__"}
napoleon_attr_annotations = False
napoleon_use_ivar = True
napoleon_custom_sections = ["Source", "Units", "Shape"]
default_role = "code"  # docstrings write code in single backticks

nitpick_ignore = [
    # Exceptions that are not on the page of the public interface; its tree of exceptions names them.
    ("py:exc", "EdtfError"),
    ("py:exc", "DurationError"),
    ("py:exc", "SettingsError"),
    ("py:exc", "UnreadablePathError"),
]
