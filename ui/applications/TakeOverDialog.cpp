// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/TakeOverDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QDateTimeEdit>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// In a week, or half way to the end of the current certificate where that comes first.
QDateTime proposal(const RolloverTimes &times)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime inAWeek = now.addDays(7);
    if (!times.currentExpires.isValid() || times.currentExpires <= now || inAWeek < times.currentExpires)
        return inAWeek;
    return now.addSecs(now.secsTo(times.currentExpires) / 2);
}

} // namespace

TakeOverDialog::TakeOverDialog(const RolloverTimes &times, const QDateTime &planned, QWidget *parent)
    : QDialog(parent)
    , m_times(times)
{
    setObjectName(u"takeOverDialog"_s);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(460);
    setWindowTitle(tr("When does the next certificate take over?"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(new Label(windowTitle(), TypeRole::DialogTitle));
    auto *text =
        new Label(tr("From this time on it signs, and the current one is no longer in the metadata. It happens "
                     "by itself, also while this console is closed: at the latest at the next sign-in."),
                  TypeRole::Body, Token::Text2);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_edit = new QDateTimeEdit((planned.isValid() ? planned : proposal(times)).toLocalTime());
    m_edit->setObjectName(u"takeOverTime"_s);
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_edit->setCalendarPopup(true);
    m_field = new FormField(tr("Date and time"), m_edit);
    m_field->setHelp(tr("The time of this computer"));
    layout->addWidget(m_field);
    auto *buttons = new QHBoxLayout;
    auto *byHand = new Button(tr("Only by hand"));
    byHand->setObjectName(u"takeOverByHand"_s);
    byHand->setVisible(planned.isValid());
    buttons->addWidget(byHand);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"takeOverCancel"_s);
    m_plan = new Button(tr("Plan"), Button::Role::Primary);
    m_plan->setObjectName(u"takeOverPlan"_s);
    buttons->addWidget(cancel);
    buttons->addWidget(m_plan);
    layout->addLayout(buttons);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &TakeOverDialog::check);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(byHand, &Button::clicked, this, &QDialog::accept);
    connect(m_plan, &Button::clicked, this, [this] {
        m_takesOver = m_edit->dateTime().toUTC();
        accept();
    });
    check();
}

void TakeOverDialog::check()
{
    const QString problem = takeOverProblem(m_times, m_edit->dateTime().toUTC(), QDateTime::currentDateTimeUtc());
    m_field->setError(problem);
    m_plan->setEnabled(problem.isEmpty());
}

} // namespace gatehouse
