// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Toast.h"

namespace gatehouse
{
class Button;
class CandidateCells;
class CandidateFilterBar;
class FileChooser;
class HouseTable;
class SearchField;
class Switch;

/// The people at the provider: searched, filtered, sorted and selected, with how many there are of each kind and the
/// two buttons that leave the list or import those who are selected.
class CandidateListCard : public Card
{
    Q_OBJECT

public:
    explicit CandidateListCard(FileChooser &files, QWidget *parent = nullptr);

    CandidateCells &model() const { return *m_model; }
    /// Whose people they are; nobody was read yet.
    void setApplication(const QString &label);
    void startReading();
    void endReading();
    /// While an import runs or begins, no other can.
    void setImporting(bool importing);
    bool mayImport() const;
    void focusSearch();
    void toggleNewOnly();

Q_SIGNALS:
    /// Who is there or selected is another number; said once a turn of the event loop.
    void counted();
    void cancelReadingPressed();
    void backPressed();
    void importPressed();
    void notice(gatehouse::Banner::Kind kind, const QString &fact, const QString &consequence);
    void toast(const gatehouse::Toast &toast);

private:
    QLayout *makeTools();
    QWidget *makeFoot();
    void makeTable();
    void showCounts();

    CandidateCells *m_model;
    SearchField *m_search;
    Switch *m_newOnly;
    CandidateFilterBar *m_filters;
    Label *m_counts;
    Button *m_cancelReading;
    HouseTable *m_table;
    Label *m_selected;
    Label *m_ofNew;
    Button *m_back;
    Button *m_import;
    QString m_readAt;
    bool m_reading = false;
    bool m_importing = false;
    bool m_countsPending = false;
};

} // namespace gatehouse
