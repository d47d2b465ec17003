// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace gatehouse
{
class Button;

/// ACS URL(s): the default first, others below it. One row is always there.
class AcsUrlList : public QWidget
{
    Q_OBJECT

public:
    explicit AcsUrlList(QWidget *parent = nullptr);
    void setUrls(const QStringList &urls, const QStringList &placeholders);
    QStringList urls() const;

Q_SIGNALS:
    void edited();

private:
    void rebuild(const QStringList &urls);
    void addRow(const QString &url, int number, bool several);

    QStringList m_placeholders;
    QVBoxLayout *m_rows;
    Button *m_add;
};

} // namespace gatehouse
