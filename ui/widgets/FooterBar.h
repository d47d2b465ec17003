// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QHBoxLayout;

namespace gatehouse
{
class Button;
class IconLabel;
class Label;

/// Foot of a form: what is unsaved at the left, cancel and save at the right. A disabled save gives its reason in place
/// of the count.
class FooterBar : public QFrame
{
    Q_OBJECT

public:
    /// Article labels are lower case: "cancel", "save".
    FooterBar(const QString &cancel, const QString &save, QWidget *parent = nullptr);

    /// From the first call on, save is enabled only while there are changes.
    void setChanges(int count);
    /// Not empty: save is disabled and the reason is shown.
    void setReason(const QString &reason);
    void setBusy(bool busy);
    Button *cancelButton() const { return m_cancel; }
    Button *saveButton() const { return m_save; }
    /// Between cancel and save ("Back").
    void insertButton(Button *button);

Q_SIGNALS:
    void cancelPressed();
    void savePressed();

private:
    void refresh();

    QHBoxLayout *m_layout;
    IconLabel *m_pencil;
    Label *m_note;
    Button *m_cancel;
    Button *m_save;
    QString m_reason;
    int m_changes = 0;
    bool m_countsChanges = false;
    bool m_busy = false;
};

} // namespace gatehouse
