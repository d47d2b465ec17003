// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/XmlLine.h"

#include <QPlainTextEdit>

namespace gatehouse
{

/// Read-only XML with line numbers and colours for names, attributes and values; lines that a finding speaks of are
/// marked.
class XmlView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit XmlView(const QString &name, QWidget *parent = nullptr);
    void setLines(const QList<XmlLine> &lines);
    /// Marks the first line of each of these elements.
    void markElements(const QStringList &elements);
    /// Scrolls to the first line of the element and puts the cursor there.
    void showElement(const QString &element);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;

    void placeGutter();
    void paintGutter(QPaintEvent *event);
    int lineOf(const QString &element) const;
    void showMarks();

    QList<XmlLine> m_lines;
    QList<int> m_marked;
    Gutter *m_gutter;
};

} // namespace gatehouse
