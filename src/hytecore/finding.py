"""Finding: one thing a person should look at, where it is, why it matters and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Literal, TypeAlias

from attrs import Factory

from hytecore.frozen import frozen
from hytecore.location import Location

Severity: TypeAlias = Literal["error", "warning", "info"]
Confidence: TypeAlias = Literal["certain", "likely", "possible"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The severities, worst first."""


@frozen
class Subject:
    """What a finding is about: an entity of a plan, or the plan, file or run itself."""

    kind: str
    id: str | None
    label: str
    plan: str | None

    def to_json(self) -> dict[str, str | None]:
        """Return the subject as the report states it."""
        return {"kind": self.kind, "id": self.id, "label": self.label, "plan": self.plan}


@frozen
class Related:
    """Another entity that a finding involves, and in which part."""

    role: str
    subject: Subject

    def to_json(self) -> dict[str, str | None]:
        """Return the related entity as the report states it."""
        return {"role": self.role, **self.subject.to_json()}


@frozen
class Suppressed:
    """Why a finding is set aside."""

    reason: str
    by: str
    until: str

    def to_json(self) -> dict[str, str]:
        """Return the suppression as the report states it."""
        return {"reason": self.reason, "by": self.by, "until": self.until}


@frozen(eq=False)
class Finding:
    """One finding, in one language.

    Attributes:
        data: The facts behind the message, the same in every language.
        field: The field of the subject it concerns, in the words of the plan format, without positions.
        fingerprint: Stays the same when lines move, files move and texts are translated.
        variant: Which of the rule's messages it is.
        title: What the flaw is called.
        baseline: `new` or `known` when the run was compared with a baseline.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    why: str
    fix: str
    language: str
    subject: Subject
    source: str
    fingerprint: str
    variant: str = ""
    title: str = ""
    data: dict[str, Any] = Factory(dict)
    related: tuple[Related, ...] = ()
    field: str | None = None
    location: Location | None = None
    suppressed: Suppressed | None = None
    baseline: Literal["new", "known"] | None = None

    @property
    def is_open(self) -> bool:
        """Whether it counts, being neither suppressed nor known from the baseline."""
        return self.suppressed is None and self.baseline != "known"

    def to_json(self) -> dict[str, Any]:
        """Return the finding as the report states it."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "confidence": self.confidence,
            "message": self.message,
            "language": self.language,
            "data": self.data,
            "subject": self.subject.to_json(),
            "related": [related.to_json() for related in self.related],
            "field": self.field,
            "location": self.location.to_json() if self.location else None,
            "fix": self.fix,
            "source": self.source,
            "fingerprint": self.fingerprint,
            "suppressed": self.suppressed.to_json() if self.suppressed else None,
            "baseline": self.baseline,
        }


@cache
def _sha256() -> Callable[[bytes], Any]:
    """Return SHA-256 from CPython's own module where there is one: hashlib loads OpenSSL, and that takes longer."""
    for name in ("_sha2", "_sha256"):
        try:
            found: Callable[[bytes], Any] = import_module(name).sha256
        except ImportError:
            continue
        return found
    from hashlib import sha256

    return sha256


def fingerprint(code: str, plan: str | None, cause: tuple[tuple[str, str | None], ...], *rest: str | None) -> str:
    """Return the identity of a finding: rule, plan, the kinds and ids of its cause, field and discriminator.

    Example:
        >>> fingerprint("HYT201", "p", (("measure", "m1"),), "responsibilities", "")
        '01bd6c1997d299ff'
    """
    sha256 = _sha256()
    parts = [
        code,
        plan or "",
        *(f"{kind}:{identity or ''}" for kind, identity in cause),
        *(part or "" for part in rest),
    ]
    digest: str = sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:16]
