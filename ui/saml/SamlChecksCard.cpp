// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/SamlChecksCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Token toneOf(const QString &icon)
{
    return icon == u"error"     ? Token::Danger
           : icon == u"warning" ? Token::Warn
           : icon == u"success" ? Token::Ok
                                : Token::Text3;
}

} // namespace

SamlChecksCard::SamlChecksCard(QWidget *parent) : ScrollColumn(parent), m_card(new Card(tr("Checks")))
{
    setObjectName(u"samlChecks"_s);
    column()->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_card);
    column()->addStretch(1);
    m_card->setFlush();
    m_counts = new QWidget;
    m_card->addToHead(m_counts);
    clear();
}

void SamlChecksCard::clear()
{
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_card->body()->addWidget(m_rows);
    qDeleteAll(m_counts->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_counts->layout();
}

void SamlChecksCard::addRow(const QString &icon, const QString &title, const QString &detail, const QString &element,
                            const SignInFix &fix)
{
    auto *row = new QFrame;
    row->setProperty("role", u"row"_s);
    row->setAccessibleName(title);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 9, 14, 9);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(icon, toneOf(icon), 20), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *name = new Label(title, TypeRole::BodyStrong);
    name->setWordWrap(true);
    words->addWidget(name);
    if (!detail.isEmpty()) {
        auto *text = new Label(detail, TypeRole::Help, Token::Text2);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(text);
    }
    auto *links = new QHBoxLayout;
    links->setSpacing(12);
    const auto link = [&](const QString &text, const QString &objectName, auto pressed) {
        auto *button = new Button(text, Button::Role::Link);
        button->setObjectName(objectName);
        button->setSmall(true);
        connect(button, &Button::clicked, this, pressed);
        links->addWidget(button);
    };
    if (fix.place != SignInFix::Place::Nowhere)
        link(fix.text, u"fix-"_s + fix.field, [this, fix] { Q_EMIT fixRequested(fix); });
    if (!element.isEmpty() && icon != u"success")
        link(tr("Show %1").arg(element), u"show-"_s + element, [this, element] { Q_EMIT elementChosen(element); });
    if (links->count() > 0) {
        links->addStretch(1);
        words->addLayout(links);
    } else {
        delete links;
    }
    layout->addLayout(words, 1);
    if (m_rows->layout()->count() > 0) {
        auto *line = new QFrame;
        line->setProperty("role", u"line"_s);
        m_rows->layout()->addWidget(line);
    }
    m_rows->layout()->addWidget(row);
}

void SamlChecksCard::showInspection(const SamlInspection &inspection, bool fixable)
{
    clear();
    const bool hasValues = !inspection.kind.isEmpty();
    QList<SamlInspection::Check> checks = inspection.checks;
    if (hasValues && (inspection.signature.present || !inspection.isMetadata()))
        checks.prepend(signatureCheck(inspection));
    int errors = 0, warnings = 0, passed = 0;
    for (const auto &check : std::as_const(checks)) {
        if (check.passed != false)
            continue;
        const CheckWords words = checkWords(check.name);
        addRow(u"error"_s, words.failed, check.message, words.element, fixable ? words.fix : SignInFix());
        ++errors;
    }
    for (const QString &severity : {u"error"_s, u"warning"_s, u"info"_s}) {
        for (const auto &finding : inspection.findings) {
            if (finding.severity != severity)
                continue;
            addRow(severity, finding.message, {}, severity == u"info" ? QString() : elementOf(finding), {});
            errors += severity == u"error";
            warnings += severity == u"warning";
        }
    }
    for (const auto &check : std::as_const(checks)) {
        if (check.passed != true)
            continue;
        addRow(u"success"_s, checkWords(check.name).passed, check.message, {}, {});
        ++passed;
    }
    for (const auto &check : std::as_const(checks))
        if (!check.passed)
            addRow(u"dash"_s, check.name == u"Signature" ? tr("Signature") : check.name, check.message, {}, {});
    auto *counts = new QHBoxLayout(m_counts);
    counts->setContentsMargins(0, 0, 4, 0);
    counts->setSpacing(6);
    const QList<std::pair<QString, int>> each{{u"error"_s, errors}, {u"warning"_s, warnings}, {u"success"_s, passed}};
    for (const auto &[icon, count] : each) {
        if (count == 0)
            continue;
        counts->addWidget(new IconLabel(icon, toneOf(icon), 14));
        counts->addWidget(new Label(QString::number(count), TypeRole::Help));
    }
    m_counts->setAccessibleName(tr("%1 failed, %2 warnings, %3 passed").arg(errors).arg(warnings).arg(passed));
}

} // namespace gatehouse
