// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/IdmFields.h"

#include "ui/applications/ConnectionReportCard.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/StepMark.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

namespace gatehouse
{

IdmFields::IdmFields(QWidget *parent) : Card(parent)
{
    setFlush();
    body()->addWidget(steps());
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    body()->addWidget(line);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(16);
    body()->addLayout(layout);

    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("baseUrl"));
    m_urlField = new FormField(tr("Base URL"), m_url);
    layout->addWidget(m_urlField);
    m_token = new SecretField(tr("Token Key"));
    m_token->setObjectName(QStringLiteral("tokenKey"));
    m_tokenField = new FormField(tr("Token Key"), m_token);
    layout->addWidget(m_tokenField);
    m_loopback = new QCheckBox(tr("Allow http:// to this computer"));
    m_loopback->setObjectName(QStringLiteral("allowLoopbackHttp"));
    layout->addWidget(m_loopback);
    m_afterFields = new QVBoxLayout;
    layout->addLayout(m_afterFields);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_test = new Button(tr("Test connection"), Button::Role::Secondary, QStringLiteral("connect"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setToolTip(tr("Test connection (Ctrl+T)"));
    m_testText = new Label({}, TypeRole::Help, Token::Text3);
    m_cancelTest = new Button(tr("Cancel test"), Button::Role::Ghost, QStringLiteral("close"));
    m_cancelTest->setObjectName(QStringLiteral("cancelTest"));
    m_cancelTest->hide();
    row->addWidget(m_test);
    row->addWidget(m_cancelTest);
    row->addWidget(m_testText, 1);
    layout->addLayout(row);
    m_failure = new Banner;
    m_failure->setObjectName(QStringLiteral("idmFailure"));
    layout->addWidget(m_failure);
    m_again = new QWidget;
    auto *again = new QHBoxLayout(m_again);
    again->setContentsMargins(0, 0, 0, 0);
    auto *tryAgain = new Button(tr("Try again"));
    tryAgain->setObjectName(QStringLiteral("activateAgain"));
    auto *anyway = new Button(tr("Activate anyway"));
    anyway->setObjectName(QStringLiteral("activateAnyway"));
    again->addWidget(tryAgain);
    again->addWidget(anyway);
    again->addStretch(1);
    layout->addWidget(m_again);
    m_report = new ConnectionReportCard;
    m_report->setObjectName(QStringLiteral("connectionReport"));
    layout->addWidget(m_report);

    const auto changed = [this] {
        clearResult();
        // Plain http is refused by default; whoever rehearses on this computer can let it through.
        m_loopback->setVisible(m_url->text().startsWith(QStringLiteral("http:"), Qt::CaseInsensitive));
        showSteps();
        Q_EMIT edited();
    };
    connect(m_url, &QLineEdit::textChanged, this, changed);
    connect(m_token, &SecretField::edited, this, changed);
    connect(m_loopback, &QCheckBox::clicked, this, changed);
    connect(m_test, &Button::clicked, this, &IdmFields::testRequested);
    connect(m_cancelTest, &Button::clicked, this, &IdmFields::cancelTestRequested);
    connect(tryAgain, &Button::clicked, this, [this] { Q_EMIT activateRequested(false); });
    connect(anyway, &Button::clicked, this, [this] { Q_EMIT activateRequested(true); });
    changed();
}

QWidget *IdmFields::steps()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    const QStringList names{tr("Configure"), tr("Test connection"), tr("Activate")};
    for (int i = 0; i < names.size(); ++i) {
        if (i > 0) {
            auto *between = new QFrame;
            between->setProperty("role", QStringLiteral("line"));
            between->setFixedWidth(28);
            layout->addWidget(between);
        }
        m_marks.append(new StepMark(i + 1));
        layout->addWidget(m_marks.last());
        m_stepNames.append(new Label(names.at(i)));
        layout->addWidget(m_stepNames.last());
    }
    layout->addStretch(1);
    return head;
}

void IdmFields::showSteps()
{
    using State = StepMark::State;
    const bool filled = isFilled();
    m_marks.at(0)->setState(filled ? State::Done : State::Current);
    m_marks.at(1)->setState(m_tested ? State::Done : filled ? State::Current : State::Next);
    m_marks.at(2)->setState(m_tested ? State::Current : State::Next);
    for (int i = 0; i < m_marks.size(); ++i) {
        const bool current = m_marks.at(i)->state() == State::Current;
        m_stepNames.at(i)->setTone(current ? Token::Text : Token::Text2);
        m_stepNames.at(i)->setFont(roleFont(current ? TypeRole::BodyStrong : TypeRole::Body));
    }
    m_test->setEnabled(filled);
}

void IdmFields::setConnector(const Connector &connector)
{
    m_connector = connector;
    m_urlField->setHelp(connector.baseUrlHint.isEmpty() ? QString() : tr("Format: %1").arg(connector.baseUrlHint));
    m_testText->setText(tr("Reads only. Nothing is changed in %1.").arg(connector.name));
}

void IdmFields::setValues(const QString &baseUrl, bool stored, bool allowLoopbackHttp)
{
    m_stored = stored;
    m_url->setText(baseUrl);
    m_loopback->setChecked(allowLoopbackHttp);
    if (stored)
        m_token->setStored(QStringLiteral(" "));
    else
        m_token->setStored({});
    m_tokenField->setHelp(stored ? tr("Kept in the system keychain. Type a new one to replace it.")
                                 : tr("Kept in the system keychain. %1").arg(m_connector.tokenHint));
    clearResult();
    showSteps();
}

IdmDraft IdmFields::draft() const
{
    return {m_url->text().trimmed(), m_token->secret(), false,
            m_loopback->isVisibleTo(this) && m_loopback->isChecked()};
}

bool IdmFields::isFilled() const
{
    return !m_url->text().trimmed().isEmpty() && (m_stored || !m_token->secret().isEmpty());
}

void IdmFields::focusFirst()
{
    if (m_url->text().isEmpty())
        m_url->setFocus(Qt::OtherFocusReason);
    else
        m_token->setFocus(Qt::OtherFocusReason);
}

void IdmFields::setTesting(bool testing, bool mayCancel)
{
    m_cancelTest->setVisible(testing && mayCancel);
    m_test->setEnabled(!testing && isFilled());
    m_testText->setText(testing ? tr("Testing") : tr("Reads only. Nothing is changed in %1.").arg(m_connector.name));
}

void IdmFields::showReport(const ConnectionReport &report)
{
    m_tested = report.passed();
    m_report->showReport(report);
    showSteps();
}

void IdmFields::showFailure(const QString &fact, const QString &text, bool mayGoOn)
{
    m_failure->show(Banner::Kind::Error, fact, text);
    m_again->setVisible(mayGoOn);
    // A refusal that names a field marks it as well.
    m_urlField->setError(text.startsWith(tr("Base URL")) ? text : QString());
    m_tokenField->setError(text.startsWith(tr("Token Key")) ? text : QString());
}

void IdmFields::clearResult()
{
    m_tested = false;
    m_failure->clear();
    m_again->hide();
    m_report->hide();
    m_urlField->setError({});
    m_tokenField->setError({});
}

} // namespace gatehouse
