// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace gatehouse
{
class Label;

/// A white area with an edge; optionally a head line with title, count badge and things at the right. Give its content
/// to body().
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    /// Padded 14 x 16; a table wants setFlush().
    QVBoxLayout *body() const { return m_body; }
    /// Takes the padding away, for tables that touch the edges.
    void setFlush();
    void setTitle(const QString &title);
    /// The badge behind the title; negative hides it.
    void setCount(qint64 count);
    /// Under the body, touching the edges: a FooterBar.
    void setFoot(QWidget *foot);
    /// At the right end of the head line.
    void addToHead(QWidget *widget);

private:
    void makeHead();

    QVBoxLayout *m_layout;
    QVBoxLayout *m_body;
    QWidget *m_head = nullptr;
    QHBoxLayout *m_headLayout = nullptr;
    Label *m_title = nullptr;
    Label *m_count = nullptr;
};

} // namespace gatehouse
