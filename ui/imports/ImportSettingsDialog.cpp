// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ImportSettingsDialog.h"

#include "models/directory/UserProperty.h"
#include "models/imports/CandidateMatch.h"
#include "ui/imports/MatchRulesEditor.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>

namespace gatehouse
{

using namespace Qt::StringLiterals;

ImportSettingsDialog::ImportSettingsDialog(const QString &label, const ImportSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
{
    setObjectName(u"importSettingsDialog"_s);
    setWindowModality(Qt::WindowModal);
    const QString title = tr("Import settings of %1").arg(label);
    setWindowTitle(title);
    resize(560, 640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(new Label(title, TypeRole::DialogTitle));
    auto *scroll = new ScrollColumn;
    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(14);
    column->addWidget(scheduleFields());
    m_rules = new MatchRulesEditor;
    m_rules->setRules(settings.matching);
    auto *rules = new FormField(tr("Matching rules"), m_rules);
    rules->setHelp(tr("Asked from top to bottom; the first that agrees decides. Upper and lower case count as one."));
    column->addWidget(rules);
    m_stateOfNew = new SegmentedControl;
    m_stateOfNew->setObjectName(u"stateOfNew"_s);
    m_stateOfNew->addSegment(u"active"_s, tr("Active"));
    m_stateOfNew->addSegment(u"staged"_s, tr("Staged"));
    m_stateOfNew->choose(toText(settings.stateOfNew));
    auto *state = new FormField(tr("New people arrive"), m_stateOfNew);
    state->setHelp(tr("Staged people exist in the directory only, until somebody activates them."));
    column->addWidget(state);
    column->addWidget(takenOverFields());
    column->addStretch(1);
    layout->addWidget(scroll, 1);
    m_error = new Banner;
    m_error->setObjectName(u"importSettingsError"_s);
    layout->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new Button(tr("cancel"));
    cancel->setObjectName(u"importSettingsCancel"_s);
    m_save = new Button(tr("save"), Button::Role::Primary);
    m_save->setObjectName(u"importSettingsSave"_s);
    m_save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &ImportSettingsDialog::save);
    showFields();
}

QWidget *ImportSettingsDialog::scheduleFields()
{
    const ImportSchedule &schedule = m_before.schedule;
    auto *fields = new QWidget;
    auto *layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_every = new SegmentedControl;
    m_every->setObjectName(u"every"_s);
    m_every->addSegment(u"never"_s, tr("Never"));
    m_every->addSegment(u"hour"_s, tr("Hourly"));
    m_every->addSegment(u"day"_s, tr("Daily"));
    m_every->addSegment(u"week"_s, tr("Weekly"));
    m_every->choose(toText(schedule.every));
    auto *every = new FormField(tr("Import new people by schedule"), m_every);
    every->setHelp(tr("gatehouse-server does it. People who may be known here are left for you to decide."));
    layout->addWidget(every);

    m_when = new QWidget;
    auto *when = new QVBoxLayout(m_when);
    when->setContentsMargins(0, 0, 0, 0);
    when->setSpacing(10);
    auto *times = new QHBoxLayout;
    times->setSpacing(8);
    m_weekday = new QComboBox;
    m_weekday->setObjectName(u"weekday"_s);
    for (int day = 1; day <= 7; ++day)
        m_weekday->addItem(QLocale().standaloneDayName(day), day);
    m_weekday->setCurrentIndex(m_weekday->findData(schedule.weekday));
    m_weekdayField = new FormField(tr("Day"), m_weekday);
    m_at = new QTimeEdit(schedule.at);
    m_at->setObjectName(u"at"_s);
    m_at->setDisplayFormat(u"HH:mm"_s);
    m_at->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_atField = new FormField(tr("Time"), m_at);
    times->addWidget(m_weekdayField, 1, Qt::AlignTop);
    times->addWidget(m_atField, 1, Qt::AlignTop);
    when->addLayout(times);
    auto *limits = new QHBoxLayout;
    limits->setSpacing(8);
    m_mostNew = new QSpinBox;
    m_mostNew->setObjectName(u"mostNew"_s);
    m_mostNew->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_mostNew->setRange(1, 1'000'000);
    m_mostNew->setValue(schedule.mostNew);
    m_mostPercent = new QSpinBox;
    m_mostPercent->setObjectName(u"mostPercent"_s);
    m_mostPercent->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_mostPercent->setRange(1, 100);
    m_mostPercent->setSuffix(tr(" %"));
    m_mostPercent->setValue(schedule.mostPercent);
    auto *mostNew = new FormField(tr("Hold more new people than"), m_mostNew);
    auto *mostPercent = new FormField(tr("or more of the directory than"), m_mostPercent);
    mostPercent->setHelp(tr("Ten or fewer are never held for their part."));
    limits->addWidget(mostNew, 1, Qt::AlignTop);
    limits->addWidget(mostPercent, 1, Qt::AlignTop);
    when->addLayout(limits);
    layout->addWidget(m_when);
    connect(m_every, &SegmentedControl::chosenChanged, this, &ImportSettingsDialog::showFields);
    return fields;
}

QWidget *ImportSettingsDialog::takenOverFields()
{
    auto *boxes = new QWidget;
    auto *grid = new QGridLayout(boxes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    for (const QString &key : updatableProperties()) {
        auto *box = new QCheckBox(shownLabel(*userProperty(key)));
        box->setObjectName(u"takeOver-"_s + key);
        box->setChecked(m_before.updated.contains(key));
        grid->addWidget(box, int(m_takenOver.size()) / 2, int(m_takenOver.size()) % 2);
        m_takenOver.append(box);
    }
    auto *field = new FormField(tr("Take over for people who are linked"), boxes);
    field->setHelp(
        tr("With none an import only creates. Username, email and Employee ID are never overwritten. The list "
           "shows what differs before you import."));
    return field;
}

void ImportSettingsDialog::showFields()
{
    const auto every = everyFromText(m_every->chosen()).value_or(ImportSchedule::Every::Never);
    m_when->setVisible(every != ImportSchedule::Every::Never);
    m_weekdayField->setVisible(every == ImportSchedule::Every::Week);
    const bool hourly = every == ImportSchedule::Every::Hour;
    const QByteArray stored = m_before.schedule.timeZone;
    const QByteArray zone = stored.isEmpty() ? QTimeZone::systemTimeZoneId() : stored;
    m_at->setDisplayFormat(hourly ? u"mm"_s : u"HH:mm"_s);
    m_atField->setHelp(hourly ? tr("Minute of each hour") : zone.isEmpty() ? u"UTC"_s : QString::fromUtf8(zone));
}

ImportSettings ImportSettingsDialog::settings() const
{
    ImportSettings settings = m_before;
    ImportSchedule &schedule = settings.schedule;
    schedule.every = everyFromText(m_every->chosen()).value_or(ImportSchedule::Every::Never);
    schedule.at = QTime(m_at->time().hour(), m_at->time().minute());
    schedule.weekday = m_weekday->currentData().toInt();
    if (schedule.timeZone.isEmpty() && schedule.every != ImportSchedule::Every::Never)
        schedule.timeZone = QTimeZone::systemTimeZoneId();
    schedule.mostNew = m_mostNew->value();
    schedule.mostPercent = m_mostPercent->value();
    settings.matching = m_rules->rules();
    settings.stateOfNew = m_stateOfNew->chosen() == u"staged" ? UserState::Staged : UserState::Active;
    settings.updated.clear();
    for (qsizetype i = 0; i < m_takenOver.size(); ++i)
        if (m_takenOver[i]->isChecked())
            settings.updated.append(updatableProperties()[i]);
    return settings;
}

void ImportSettingsDialog::save()
{
    if (const auto usable = checkImportSettings(settings()); !usable)
        return showError(usable.error().message);
    m_error->clear();
    m_save->setEnabled(false);
    Q_EMIT saveWanted(settings());
}

void ImportSettingsDialog::showError(const QString &message)
{
    m_save->setEnabled(true);
    m_error->show(Banner::Kind::Error, tr("The import settings were not saved"), message);
}

} // namespace gatehouse
