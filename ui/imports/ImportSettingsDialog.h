// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportSettings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QTimeEdit;

namespace gatehouse
{
class Banner;
class Button;
class FormField;
class MatchRulesEditor;
class SegmentedControl;

/// How the people of one application are imported: when by themselves and how many at most, by what they are
/// recognized, how new ones arrive, and what linking takes over. It yields settings; its page saves them.
class ImportSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    ImportSettingsDialog(const QString &label, const ImportSettings &settings, QWidget *parent = nullptr);

    ImportSettings settings() const;
    /// Why they were not saved; the dialog stays.
    void showError(const QString &message);

Q_SIGNALS:
    void saveWanted(const gatehouse::ImportSettings &settings);

private:
    QWidget *scheduleFields();
    QWidget *takenOverFields();
    void showFields();
    void save();

    const ImportSettings m_before;
    SegmentedControl *m_every;
    QWidget *m_when;
    QTimeEdit *m_at;
    FormField *m_atField;
    QComboBox *m_weekday;
    QWidget *m_weekdayField;
    QSpinBox *m_mostNew;
    QSpinBox *m_mostPercent;
    MatchRulesEditor *m_rules;
    SegmentedControl *m_stateOfNew;
    QList<QCheckBox *> m_takenOver;
    Banner *m_error;
    Button *m_save;
};

} // namespace gatehouse
