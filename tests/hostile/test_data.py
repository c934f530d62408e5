"""Another program's résumé by a stranger: JSON Resume and RenderCV's YAML that are deep, huge, or of wrong types."""

from __future__ import annotations

import pytest

from cvpdf.commands.imported import imported
from cvpdf.model.errors import SourceError

DEEP = "a.json has more than 60 levels of values within each other."
REFUSED = {
    "lists": ("a.json", "[" * 100_000, DEEP),
    "objects": ("a.json", '{"basics":' * 50_000, DEEP),
    "values": ("a.json", '{"work":[' + '{"name":"a"},' * 20_000 + "{}]}", "a.json holds more than 10,000 values."),
    "cut short": ("a.json", '{"basics":{"name":"a"', "a.json:1:22: this is not JSON: expecting ',' delimiter."),
    "nothing": ("a.json", "{}", "a.json is no résumé that is known: at its top it has nothing."),
    "list": ("a.json", "[]", "a.json holds a list, not a résumé."),
    "yaml lists": ("a.yaml", "cv:\n" + "- " * 60_000, "a.yaml has more than 60 levels of values within each other."),
    "yaml code": ("a.yaml", "cv: !!python/object/apply:os.system [id]", "a.yaml:1:5: this is not YAML: could not determine a constructor"),
    "yaml laughs": ("a.yaml", "cv:\n  x: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"  {b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "a.yaml holds more than 10,000 values."),
    "yaml documents": ("a.yaml", "cv: {name: x}\n---\ncv: {name: y}", "a.yaml:2:1: this is not YAML: but found another document."),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_resume_is_refused(name: str) -> None:
    file, text, message = REFUSED[name]
    with pytest.raises(SourceError) as error:
        imported(text.encode(), file)
    assert error.value.message.startswith(message)


def test_a_value_writes_no_front_matter_and_no_html() -> None:
    text, _ = imported(
        b'{"basics":{"name":"a\\u0000b\\ud800","summary":"<script>x</script> [a](javascript:x)\\n\\n---\\nphoto: /etc/passwd"}}',
        "a.json",
    )
    assert text.split("---\n")[1] == 'name: "ab�"\n'
    assert "\n\\---\n" in text
    assert "<script>" not in text
