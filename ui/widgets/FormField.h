// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace gatehouse
{
class IconLabel;
class Label;

/// Label above, editor, help below. An error replaces the help and reddens the edge; a warning keeps the value
/// savable. The editor's accessible name is the label without "optional"; help and error are its description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    enum class Need { Required, Optional };

    FormField(const QString &label, QWidget *editor, Need need = Need::Required, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    QString label() const;
    void setHelp(const QString &help);
    /// Empty takes the error away.
    void setError(const QString &error);
    void setWarning(const QString &warning);
    bool hasError() const { return !m_error.isEmpty(); }

private:
    void makeNote();
    void showNote();

    Label *m_label;
    QWidget *m_editor;
    QWidget *m_note = nullptr; ///< made with the first text, as the two in it
    IconLabel *m_noteIcon = nullptr;
    Label *m_noteText = nullptr;
    QString m_help;
    QString m_error;
    QString m_warning;
};

} // namespace gatehouse
