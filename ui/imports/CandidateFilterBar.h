// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/CandidateTableModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Toast.h"

class QComboBox;

namespace gatehouse
{
class FileChooser;
class FilterChips;
class Switch;

/// Which of the people of manual import are shown, and who of them is selected as a file.
class CandidateFilterBar : public QWidget
{
    Q_OBJECT

public:
    CandidateFilterBar(CandidateTableModel &model, FileChooser &files, QWidget *parent = nullptr);
    /// Whose people they are.
    void setApplication(const QString &label) { m_application = label; }
    /// Offers the domains of those who are there now.
    void showDomains();

Q_SIGNALS:
    void notice(gatehouse::Banner::Kind kind, const QString &fact, const QString &consequence);
    void toast(const gatehouse::Toast &toast);

private:
    void applyFilter();
    void saveSelection();
    void selectFromCsv();
    void showSelected(const CandidateTableModel::Selected &selected);

    CandidateTableModel &m_model;
    FileChooser &m_files;
    QString m_application;
    FilterChips *m_activeFilter;
    QComboBox *m_domainFilter;
    Switch *m_withEmail;
};

} // namespace gatehouse
