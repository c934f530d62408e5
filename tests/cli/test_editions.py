"""Variants, private values and the public edition, as a user meets them."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
from tests.cli.conftest import Run

Cvpdf = Callable[..., Run]
RESUME = """---
contacts:
  - lin@example.com
  - 微信: linbei
---
# 林小北

后端工程师 · 138-0000-0000

## 工作经历

### 北山科技有限公司 | 后端工程师 (2019.03 - 至今)

- 负责支付系统的设计与开发
- 建立值班制度 <!-- only: sre -->
- 重写计费后端 <!-- only: backend -->

### 秘密公司 | 顾问 (2016.01 - 2017.02) <!-- private -->

- 不可说的事

有问题请拨 [电话](tel:+8613800000000)，地址：北京市海淀区中关村大街1号。
"""


def everything_in(path: Path) -> str:
    reader = pypdf.PdfReader(path)
    text = "\n".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    links = [str(annotation.get_object()) for page in reader.pages for annotation in page.get("/Annots", ())]
    return re.sub(r"\s", "", text + "".join(links))


def test_a_variant_has_its_passages_and_nothing_of_the_others(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME, "utf-8")
    run = cvpdf("resume.md", "--variant", "sre", "-v")
    assert run.code == 0
    assert "  ✓ withheld: 1 line left out, found nowhere in the file\n" in run.err
    found = everything_in(resume.with_suffix(".pdf"))
    assert "建立值班制度" in found
    assert "计费" not in found


def test_the_report_says_which_edition_it_is(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text("# 林小北\n\n## 技能\n\n- Go <!-- only: sre -->\n", "utf-8")
    assert cvpdf("resume.md", "--variant", "sre").err.startswith("resume.md · classic · variant sre · 1 page, last ")
    resume.write_text("# 林小北\n\n## 技能\n\n- Go\n", "utf-8")
    assert " · classic · public, nothing was to be left out · 1 page" in cvpdf("resume.md", "--public").err
    again = cvpdf("resume.md", "--public", "-t", "plain", "-t", "classic")
    assert again.out == "resume-public-plain.pdf\nresume-public-classic.pdf\n"


def test_a_variant_nobody_is_in(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME, "utf-8")
    message = "cvpdf: No passage is marked for the variant 'sra'.\n  Did you mean sre?\n"
    assert cvpdf("resume.md", "--variant", "sra") == Run(2, "", message)


def test_a_target_may_be_a_variant(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME, "utf-8")
    (resume.parent / "cvpdf.toml").write_text(
        'source = "resume.md"\n[targets.sre]\nvariant = "sre"\n[targets.open]\npublic = true\n', "utf-8"
    )
    assert cvpdf("build", "--target", "all", "-q").out == "sre.pdf\nopen.pdf\n"
    assert "建立值班制度" in everything_in(resume.parent / "sre.pdf")
    assert "example.com" not in everything_in(resume.parent / "open.pdf")


def test_private_values_are_in_the_pdf_and_not_in_the_public_one(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME, "utf-8")
    (resume.parent / "private.toml").write_text('qq = "7654321"\n', "utf-8")
    secret = {"CVPDF_PRIVATE_PHONE": "+86 139 1111 2222"}
    assert cvpdf("resume.md", "-q", variables=secret).code == 0
    found = everything_in(resume.with_suffix(".pdf"))
    assert "7654321" in found
    assert "13911112222" in found
    assert "不可说的事" in found

    run = cvpdf("resume.md", "--public", "-v", variables=secret)
    assert (run.code, run.out) == (0, "resume-public.pdf\n"), "the one that is sent keeps its place"
    assert re.search(r"✓ withheld: \d lines and \d values left out, found nowhere in the file", run.err)
    assert " · classic · public, without telephone, e-mail, private values and 5 lines · 1 page" in run.err
    found = everything_in(resume.with_name("resume-public.pdf"))
    for gone in ("7654321", "139", "138", "example.com", "不可说", "秘密公司", "中关村", "mailto", "tel:"):
        assert gone not in found
    for kept in ("林小北", "后端工程师", "linbei", "北山科技有限公司", "负责支付系统的设计与开发"):
        assert kept in found


def test_what_is_withheld_is_configurable(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME, "utf-8")
    (resume.parent / "cvpdf.toml").write_text('withhold = ["im"]\n', "utf-8")
    assert cvpdf("resume.md", "--public", "-q").code == 0
    found = everything_in(resume.with_name("resume-public.pdf"))
    assert "linbei" not in found
    assert "lin@example.com" in found
    (resume.parent / "cvpdf.toml").write_text('withhold = ["phon"]\n', "utf-8")
    message = "cvpdf: cvpdf.toml:1: withhold: 'phon' is no kind of value.\n  Did you mean phone?\n"
    assert cvpdf("resume.md", "--public") == Run(3, "", message)


def test_a_private_value_in_the_source_is_a_warning_that_does_not_repeat_it(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME, "utf-8")
    run = cvpdf("resume.md", variables={"CVPDF_PRIVATE_PHONE": "+86 (138) 00000000"})
    assert run.code == 0
    assert (
        "resume.md:8:9: warning[private-in-source]: The private value `phone` (CVPDF_PRIVATE_PHONE) stands in the source too.\n"
        "  | 后端工程师 · 138-0000-0000\n"
        "  |              ^\n"
        "  hint: Take it out of resume.md; it is put in at the build.\n"
    ) in run.err


def test_marks_are_invisible_in_an_ordinary_build(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(
        "# 林小北\n\n## 甲 <!-- keep -->\n\n- 乙\n\n<!-- pagebreak -->\n\n## 丙\n\n丁 <!-- private -->\n", "utf-8"
    )
    assert cvpdf("resume.md", "-q") == Run(0, "resume.pdf\n", "")
    pages = [page.extract_text() for page in pypdf.PdfReader(resume.with_suffix(".pdf")).pages]
    assert ["乙" in page for page in pages] == [True, False]
    assert ["丁" in page for page in pages] == [False, True]


def test_git_and_file_names_are_looked_at_too(cvpdf: Cvpdf, resume: Path) -> None:
    folder = resume.parent
    resume.write_text("# 林小北\n\n工程师\n", "utf-8")
    (folder / "private.toml").write_text('phone = "139 1111 2222"\n', "utf-8")
    for words in (["init", "-q"], ["add", "--force", "resume.md", "private.toml"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
    tracked = (
        "resume.md: warning[private-in-git]: git keeps private.toml, and what is private in it.\n"
        "  hint: git rm --cached private.toml, and write its name into .gitignore.\n"
    )
    assert tracked in cvpdf("resume.md").err
    subprocess.run(["git", "rm", "-q", "--cached", "private.toml"], cwd=folder, check=True)
    assert "warning" not in cvpdf("resume.md", "--force").err

    (folder / "cvpdf.toml").write_text('output = "林小北-138 0000 0000.pdf"\ncontacts = ["+86 13911112222"]\n', "utf-8")
    assert (
        "resume.md: warning[private-in-source]: The private value `phone` (private.toml:1) stands in cvpdf.toml:2 too.\n"
        "  hint: Take it out there; it is put in at the build.\n"
    ) in cvpdf("resume.md").err
    run = cvpdf("resume.md", "--public")
    assert (
        "resume.md: warning[private-in-name]: The PDF's own name, 林小北-138 0000 0000.pdf, holds a value of the kind `phone`.\n"
        "  hint: Name another with -o.\n"
    ) in run.err
    assert "1391" not in everything_in(folder / "林小北-138 0000 0000.pdf")


def test_front_matter_gives_nothing_away(cvpdf: Cvpdf, resume: Path) -> None:
    front = (
        "---\nname: 林小北 138-0000-0000\ntitle: 工程师 lin@example.com\nauthor: lin@example.com\ndescription: 138 0000 0000\n"
        "keywords: [lin@example.com]\nphone: 13800000000\nheader:\n  - text: <span></span> 打电话\n    link: tel:13800000000\n---\n"
    )
    resume.write_text(front + "# 林小北\n\n## 技能\n\n- Go\n", "utf-8")
    run = cvpdf("resume.md", "--public", "-v")
    assert run.code == 0
    assert re.search(
        r"✓ withheld: \d values left out, found nowhere in the file; nothing looks like a telephone number", run.err
    )
    found = everything_in(resume.with_name("resume-public.pdf"))
    assert "林小北" in found
    assert not re.search(r"138|0000|example|tel:|mailto", found)


def test_a_number_that_only_its_place_makes_a_contact(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(
        "<center>\n\n# 林小北\n\n123123123 · 上海\n\n</center>\n\n## 技能\n\n- 编号 123123123\n- Go\n", "utf-8"
    )
    run = cvpdf("resume.md", "--public", "-v")
    assert run.code == 0
    assert "2 values left out" in run.err or "1 value left out" in run.err
    found = everything_in(resume.with_name("resume-public.pdf"))
    assert "123123123" not in found
    assert "上海" in found


def test_no_public_edition_without_its_proof(cvpdf: Cvpdf, resume: Path) -> None:
    assert cvpdf("resume.md", "--public", "--no-verify") == Run(
        3,
        "",
        "cvpdf: A public edition is not made without the proof that nothing private is in it.\n  Leave --no-verify out.\n",
    )
    assert not list(resume.parent.glob("*.pdf"))
    assert cvpdf("resume.md", variables={"CVPDF_PUBLIC": "yes", "CVPDF_VERIFY": "no"}).code == 3


def test_every_line_with_a_private_value_is_told(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text("# 林小北\n\n138-0000-0000\n\n## 技能\n\n- Go\n- 电话 +86 13800000000\n", "utf-8")
    run = cvpdf("resume.md", variables={"CVPDF_PRIVATE_PHONE": "138 0000 0000"})
    assert re.findall(r"resume\.md:(\d+:\d+): warning\[private-in-source\]", run.err) == ["3:1", "8:6"]


def test_a_slip_in_private_publishes_nothing(cvpdf: Cvpdf, resume: Path) -> None:
    resume.write_text(RESUME.replace("<!-- private -->", "<!-- privat -->"), "utf-8")
    run = cvpdf("resume.md", "--public")
    assert (run.code, run.out) == (1, "")
    assert "resume.md:18:35: error[mark]: The comment `privat` is no mark" in run.err
    assert not list(resume.parent.glob("*.pdf"))
    assert cvpdf("resume.md").code == 0, "to whom the page is sent is told everything anyway"
