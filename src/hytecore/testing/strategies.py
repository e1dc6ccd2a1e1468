"""hypothesis strategies: values of every shape of the plan format, every class of the model, and whole plans.

They are made from the same shapes as the reader, so a new field is tried without a change here. Plans that hold
together are drawn by `hytecore.testing.sound`, plans with damage by `hytecore.testing.damage`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import strategies as st

from hytecore.model import shapes
from hytecore.model.plan import Plan
from hytecore.read.readers import reader_of
from hytecore.testing.transformations import NO_BLOCKS, Blocks
from hytecore.units import UNITS

T = TypeVar("T")

_TEXT = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u2028\u2029\x85\ufffe\uffff"
    ),
    min_size=1,
    max_size=30,
).filter(str.strip)
_IDS = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,6}", fullmatch=True)
_YEARS = st.integers(1990, 2049)
_DATES = st.one_of(
    _YEARS,
    _YEARS.map(str),
    st.builds("{}-{:02}".format, _YEARS, st.integers(1, 12)),
    st.builds("{}-{:02}-{:02}".format, _YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds("{}-{}".format, _YEARS, st.integers(21, 24)),
    st.builds("{}/{}".format, _YEARS, _YEARS),
    st.builds("../{}".format, _YEARS),
    st.builds("{}-{}/..".format, _YEARS, st.integers(21, 24)),
)
_NUMBERS = st.one_of(
    st.integers(-1000, 100_000),
    st.decimals(-1000, 100_000, allow_nan=False, allow_infinity=False, places=2),
    st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=1),
)


def plain(shape: Any, *, identities: st.SearchStrategy[str] = _IDS) -> st.SearchStrategy[Any]:
    """Return a strategy for plain data that *shape* reads without a problem.

    Args:
        shape: A shape of the plan format.
        identities: Where the ids come from that references name.
    """
    match shape:
        case shapes.Identifier() | shapes.Reference():
            return identities
        case shapes.Words():
            return st.one_of(_TEXT, st.fixed_dictionaries({"fi": _TEXT}, optional={"sv": _TEXT, "en": _TEXT}))
        case shapes.Word():
            return _TEXT
        case shapes.UnitText():
            return st.sampled_from([*UNITS, "case per 100000 inhabitant", "EUR/inhabitant/year"])
        case shapes.Choice(options):
            return st.sampled_from(options)
        case shapes.Flag():
            return st.booleans()
        case shapes.Number():
            return st.one_of(_NUMBERS, st.just(".."))
        case shapes.Edtf():
            return _DATES
        case shapes.Iso8601Duration():
            return st.sampled_from(["P1Y", "P6M", "P2W", "P1Y6M", "P30D"])
        case shapes.QuantityText():
            return st.builds(
                "{} {}".format, st.integers(0, 9999), st.sampled_from(["inhabitant", "EUR/inhabitant/year"])
            )
        case shapes.TextMap():
            return st.dictionaries(st.sampled_from(["owners", "schedule", "status"]), _TEXT, min_size=1)
        case shapes.ListOf(item, length):
            size = 3 if length is None else length
            return st.lists(plain(item, identities=identities), min_size=length or 1, max_size=size)
        case shapes.Record(cls, _):
            return record(shapes.written_fields(cls), identities=identities).filter(bool)
        case shapes.OneOf(options, _):
            return st.one_of(*(plain(option, identities=identities) for option in options)).filter(_is_no_yes_or_no)
    raise TypeError(f"no strategy for {shape!r}")


def record(
    fields: dict[str, tuple[str, shapes.Written]], *, identities: st.SearchStrategy[str] = _IDS
) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for the plain data of a record with *fields*; now and then a value is stated as absent."""
    absences = st.builds(lambda kind, why: {kind: why}, st.sampled_from(["unknown", "not_applicable"]), _TEXT)
    required, optional = {}, {}
    for key, (_, written) in fields.items():
        values = plain(written.shape, identities=identities)
        if written.required:
            required[key] = values
        else:
            optional[key] = st.one_of(values, values, values, absences) if not written.key else values
    return st.fixed_dictionaries(required, optional=optional)


def objects(cls: type[T]) -> st.SearchStrategy[T]:
    """Return a strategy for objects of a class of the model, or of a block of a pack: valid values in every field.

    Example:
        >>> from hytecore.model.measure import Measure
        >>> objects(Measure).example()  # doctest: +SKIP
        Measure(id='m1', title='…', status='done')
    """
    read = reader_of(shapes.Record(cls))

    def made(data: dict[str, Any]) -> T:
        faults: list[Any] = []
        found: T = read(data, faults)
        if faults:
            raise AssertionError(f"a strategy drew what is not valid: {faults}")
        return found

    return data_of(cls).map(made)


def data_of(cls: type) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for the plain data of a class of the model, or of a block of a pack."""
    return record(shapes.written_fields(cls))


@st.composite
def plans(draw: st.DrawFn, blocks: Blocks = NO_BLOCKS) -> dict[str, Any]:
    """Draw the plain data of a whole plan: valid values everywhere, references that mostly resolve.

    Args:
        draw: What hypothesis draws with.
        blocks: The blocks of packs, by name, that may stand in the plan.
    """
    fields = shapes.written_fields(Plan)
    identities = st.sampled_from(["a1", "g1", "g2", "m1", "i1", "t1", "p1"])
    header = draw(record({key: field for key, field in fields.items() if field[1].in_header}, identities=identities))
    data: dict[str, Any] = {"hytecore": 1, "plan": header}
    for key, (_, written) in fields.items():
        if not written.in_header and draw(st.booleans()):
            entity = record(shapes.written_fields(written.shape.item.cls), identities=identities)
            data[key] = draw(st.lists(entity, min_size=1, max_size=3))
    for name, cls in sorted(blocks.items()):
        if draw(st.booleans()):
            data[name] = draw(record(shapes.written_fields(cls), identities=identities))
    return data


def _is_no_yes_or_no(value: Any) -> bool:
    return not (isinstance(value, str) and value.casefold() in {"yes", "no", "kyllä", "ei", "ja", "nej"})


def decimals_as_floats(value: Any) -> Any:
    """Return plain data with floats in place of decimals, for libraries that know no decimals."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {key: decimals_as_floats(item) for key, item in value.items()}
    if isinstance(value, list):
        return [decimals_as_floats(item) for item in value]
    return value
