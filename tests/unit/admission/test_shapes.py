"""What TOML and YAML may look like: what people write passes, what an attack needs is named."""

import tomllib

import pytest

from cvpdf.admission.shapes import read_toml, yaml_fault


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a = " + "[" * 100_000, "Nested too deeply"),
        ("a = " + "9" * 5000, "Exceeds the limit (4300 digits) for integer string conversion"),
        ("a = 2019-02-31", "Invalid date or datetime (at line 1, column 5)"),
        ("b = 1\n" + ".".join("a" * 100_000) + " = 1", "More than 200 dots (at line 2, column 1)"),
    ],
)
def test_toml_of_a_shape_that_only_an_attack_has(text: str, problem: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        read_toml(text)
    assert str(error.value) == problem


def test_toml_of_every_shape_that_people_write() -> None:
    text = '[tokens.a."b.c"]\nx = [1.5, 2.5, [3]]\nd = 2019-02-28\n[[targets]]\nt = {u = {v = 1}}\n'
    assert read_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: b\nc: " + "[" * 100_000, (2, "more than 20 levels within each other")),
        ("a:\n" + "- " * 60_000 + "b", (2, "more than 20 levels within each other")),
        ("a: &x [1]\nb: [*x, *x]", (2, "the alias *x; its value has to be written out")),
        ("a: &x {<<: *x}", (1, "the alias *x; its value has to be written out")),
        ("a: 0x" + "f" * 9000, (1, "a number of more than 1,000 digits")),
        ("a: " + ":".join(["59"] * 4000), (1, "a number of more than 1,000 digits")),
        ("a: &x 1\nb: !!str 13800001111\nc: {d: [e, {f: g}]}\nh: " + "x" * 9000, None),
    ],
)
def test_yaml_of_a_shape_that_only_an_attack_has(text: str, fault: tuple[int, str] | None) -> None:
    assert yaml_fault(text) == fault
