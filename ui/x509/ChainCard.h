// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/ListTableModel.h"
#include "models/x509/CertificateDescription.h"
#include "models/x509/CertificateTree.h"
#include "ui/widgets/Card.h"

#include <QDateTime>

class QDateTimeEdit;
class QTimer;

namespace gatehouse
{
class Button;
class HouseTable;
class Label;

/// A certificate at its place below its issuer.
struct ChainRow {
    CertificateDescription certificate;
    CertificateTree::Node node;

    bool operator==(const ChainRow &) const = default;
};

/// The certificates of a file as a tree, root first, and the roots and the time that they are judged by.
class ChainCard : public Card
{
    Q_OBJECT

public:
    explicit ChainCard(QWidget *parent = nullptr);

    /// `known` are the certificates of the file and the chosen roots; `at` is the time that they were judged at.
    void setTree(const CertificateTree &tree, const QList<CertificateDescription> &known, const QDateTime &at);
    void clearTree();
    /// Certificates of a file that is still being read, in its order; nobody has judged them. The first of all is
    /// chosen.
    void addRows(const QList<CertificateDescription> &certificates, const QDateTime &at);
    /// The file that the chosen roots are from; empty: none are chosen.
    void setRoots(const QString &name, int count);
    int rowCount() const { return m_model->rowCount(); }
    /// The one to be looked at; nothing when there is none.
    const ChainRow *current() const;
    void focusTable();

Q_SIGNALS:
    void currentChanged();
    void rootsWanted();
    void rootsForgotten();
    /// To be judged by; invalid: now.
    void timeChosen(const QDateTime &at);

private:
    QWidget *makeConditions();
    QVariant nameCell(const ChainRow &row, int role) const;
    QVariant stateCell(const ChainRow &row, int role) const;
    void chooseNow();

    Label *m_against;
    ListTableModel<ChainRow> *m_model;
    HouseTable *m_table;
    Button *m_roots = nullptr;
    Button *m_forget = nullptr;
    QDateTimeEdit *m_time = nullptr;
    Button *m_now = nullptr;
    QTimer *m_settled;
    QDateTime m_at;
};

} // namespace gatehouse
