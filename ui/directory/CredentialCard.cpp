// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/CredentialCard.h"

#include "app/Services.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Prompt.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRandomGenerator>

namespace gatehouse
{

namespace
{

Actor admin() { return localActor(QStringLiteral("admin")); }

/// Four times four letters and digits that nobody takes for one another when they are read out: 78 bits.
QString proposedPassword()
{
    static const QString letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QString password;
    for (int at = 0; at < 16; ++at) {
        if (at > 0 && at % 4 == 0)
            password += u'-';
        password += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    }
    return password;
}

} // namespace

CredentialCard::CredentialCard(const PageContext &context, QWidget *parent)
    : Card(tr("Sign-in"), parent)
    , m_context(context)
    , m_state(new Label({}, TypeRole::Body, Token::Text2))
    , m_set(new Button(tr("Set password")))
    , m_reset(new Button(tr("Reset second factor")))
    , m_unlock(new Button(tr("Unlock")))
    , m_problem(new Banner)
    , m_form(new QWidget)
    , m_password(new QLineEdit)
    , m_temporary(new QCheckBox(tr("Has to be changed at the next log-in")))
    , m_confirm(new Button(tr("Set this password"), Button::Role::Primary))
{
    m_state->setObjectName(QStringLiteral("credentialState"));
    m_state->setWordWrap(true);
    m_set->setObjectName(QStringLiteral("setPassword"));
    m_reset->setObjectName(QStringLiteral("resetSecondFactor"));
    m_unlock->setObjectName(QStringLiteral("unlockUser"));
    m_problem->setObjectName(QStringLiteral("credentialBanner"));
    m_password->setObjectName(QStringLiteral("newPassword"));
    m_password->setMaxLength(int(longestPassword));
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_temporary->setObjectName(QStringLiteral("temporaryPassword"));
    m_confirm->setObjectName(QStringLiteral("confirmPassword"));
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelPassword"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_set, m_reset, m_unlock})
        buttons->addWidget(button);
    buttons->addStretch(1);

    m_field = new FormField(tr("New password"), m_password);
    m_field->setHelp(
        tr("A proposal. Give it to the person in another way than by e-mail; nobody can read it here again."));
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 8, 0, 0);
    form->setSpacing(10);
    form->addWidget(m_field);
    form->addWidget(m_temporary);
    auto *last = new QHBoxLayout;
    last->addWidget(m_confirm);
    last->addWidget(cancel);
    last->addStretch(1);
    form->addLayout(last);

    body()->setSpacing(10);
    body()->addWidget(m_state);
    body()->addWidget(m_problem);
    body()->addLayout(buttons);
    body()->addWidget(m_form);
    m_form->hide();

    connect(m_set, &Button::clicked, this, [this] { openForm(true); });
    connect(cancel, &Button::clicked, this, [this] { openForm(false); });
    connect(m_confirm, &Button::clicked, this, &CredentialCard::setPassword);
    connect(m_password, &QLineEdit::returnPressed, this, &CredentialCard::setPassword);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
    connect(m_reset, &Button::clicked, this, &CredentialCard::askReset);
    connect(m_unlock, &Button::clicked, this, [this] {
        async::whenDone(
            m_context.services.credentials.unlock(m_user.id, admin()), this,
            [this](const Result<void> &done) { finished(done, tr("%1 can log in again").arg(m_user.shownName())); });
    });
}

void CredentialCard::showUser(const User &user)
{
    const bool another = user.id != m_user.id;
    m_user = user;
    setVisible(!user.id.isNull());
    if (another) {
        openForm(false);
        m_state->setText({});
        m_problem->clear();
    }
    if (!user.id.isNull())
        read();
}

void CredentialCard::read()
{
    async::whenDone(m_context.services.credentials.summary(m_user.id), this,
                    [this, reading = ++m_reading](const Result<CredentialSummary> &summary) {
                        if (reading != m_reading)
                            return;
                        if (summary)
                            showSummary(*summary);
                        else
                            m_problem->show(Banner::Kind::Error, tr("What this person logs in with could not be read"),
                                            summary.error().message);
                    });
}

void CredentialCard::showSummary(const CredentialSummary &summary)
{
    QStringList facts;
    const QString set = QLocale().toString(summary.passwordSet.toLocalTime().date(), QLocale::ShortFormat);
    if (!summary.hasPassword)
        facts.append(tr("No password: nobody can log in to the User Console as this person."));
    else if (summary.temporary)
        facts.append(tr("Temporary password, set on %1.").arg(set));
    else
        facts.append(tr("Password set on %1.").arg(set));
    facts.append(summary.hasSecondFactor
                     ? tr("Second factor set up, %Ln recovery codes left.", nullptr, int(summary.recoveryCodesLeft))
                     : tr("No second factor."));
    if (summary.lockedUntil.isValid())
        facts.append(tr("Tried too often: has to wait until %1.")
                         .arg(QLocale().toString(summary.lockedUntil.toLocalTime().time(), QLocale::ShortFormat)));
    m_state->setText(facts.join(u' '));
    m_state->setAccessibleName(m_state->text());
    m_reset->setEnabled(summary.hasSecondFactor);
    m_unlock->setVisible(summary.lockedUntil.isValid());
}

void CredentialCard::openForm(bool open)
{
    m_form->setVisible(open);
    m_set->setEnabled(!open);
    m_field->setError({});
    m_password->setText(open ? proposedPassword() : QString());
    m_temporary->setChecked(true);
    if (open) {
        m_password->setFocus(Qt::OtherFocusReason);
        m_password->selectAll();
    }
}

void CredentialCard::setPassword()
{
    const Secret password(m_password->text().toUtf8());
    const auto set = m_context.services.credentials.setPassword(m_user.id, password, m_temporary->isChecked(), admin());
    m_confirm->setEnabled(false);
    async::whenDone(set, this, [this](const Result<void> &done) {
        m_confirm->setEnabled(true);
        if (!done && done.error().kind == ErrorKind::Invalid)
            return m_field->setError(done.error().message);
        if (done)
            openForm(false);
        finished(done, tr("Password set for %1").arg(m_user.shownName()));
    });
}

void CredentialCard::askReset()
{
    ConfirmQuestion question;
    question.title = tr("Reset the second factor of %1?").arg(m_user.shownName());
    question.consequence =
        tr("Logging in then asks for the password only, until a new one is set up. Their sessions end, "
           "and their recovery codes no longer work.");
    question.confirm = tr("Reset second factor");
    question.cancel = tr("Cancel");
    m_context.prompt.ask(this, question, [this](Answer answer) {
        if (answer != Answer::Confirmed)
            return;
        async::whenDone(m_context.services.credentials.resetSecondFactor(m_user.id, admin()), this,
                        [this](const Result<void> &done) {
                            finished(done, tr("Second factor of %1 reset").arg(m_user.shownName()));
                        });
    });
}

void CredentialCard::finished(const Result<void> &result, const QString &done)
{
    if (!result)
        return m_problem->show(Banner::Kind::Error, tr("Nothing was changed"), result.error().message);
    m_problem->clear();
    read();
    Q_EMIT toast({Toast::Kind::Success, done, {}, {}, {}});
}

} // namespace gatehouse
