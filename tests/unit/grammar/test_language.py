"""detect_language: from the characters alone."""

from __future__ import annotations

import pytest

from cvpdf.grammar.text.language import detect_language
from cvpdf.lexicon.scripts import SIMPLIFIED, TRADITIONAL


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("负责订单系统的后端开发，使用 Golang 与 Kubernetes。工作经历", "zh-Hans"),
        ("負責訂單系統之後端開發，熟悉網路與資料庫。工作經歷", "zh-Hant"),
        ("決済システムの開発を担当しました。職務経歴", "ja"),
        ("職務経歴 株式会社北山 エンジニア 基本情報技術者 資格", "ja"),
        ("결제 시스템을 개발했습니다. 경력", "ko"),
        ("Backend engineer with eight years of experience.", "en"),
        ("Engineer at 北山科技, Hangzhou. Built the billing system and led a team of four people.", "en"),
        ("工作经历：在任天堂（ニンテンドー）负责本地化，后来到北京从事服务器开发与运维工作，参与多个项目", "zh-Hans"),
        ("Berufserfahrung: Entwicklung der Abrechnung mit Go, seit 2019 für die Nordberg GmbH und bei Kunden", "de"),
        ("Expérience : développement des services pour les clients, avec une équipe dans le sud", "fr"),
        ("Experiencia: desarrollo de servicios para los clientes, con una empresa en el sur y las tiendas", "es"),
        ("Experiência: desenvolvimento de serviços para os clientes, com uma equipe, não só em São Paulo", "pt"),
        ("Опыт работы: разработка сервисов, Go, PostgreSQL", "ru"),
        ("Anna Muster\nBerufserfahrung\nNordberg GmbH\nSoftwareentwicklerin\nAusbildung", "de"),
        ("Ana Reis\nExperiência Profissional\nQuiosque Ltda\nFormação Acadêmica", "pt"),
        ("Anna Muster\nWork Experience\nEducation\nBerufserfahrung", "en"),
        ("Anna Muster\nI worked on the web, and with a team of ten\nBerufserfahrung\nAusbildung", "en"),
        ("Anna Muster, anna@example.com, e-mail, e-commerce, example.com", "en"),
        ("", "en"),
        ("123", "en"),
    ],
)
def test_languages(text: str, lang: str) -> None:
    assert detect_language([text]) == lang


def test_no_character_speaks_for_both_scripts() -> None:
    assert not SIMPLIFIED & TRADITIONAL
