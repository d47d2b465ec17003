// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace gatehouse
{
class Button;
class IconLabel;
class EmphasisLabel;

/// Icon, bold fact, plain consequence, at most one button; at the top of the area it concerns. Hidden until shown.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Success, Warning, Error, Offline };

    explicit Banner(QWidget *parent = nullptr);
    /// `button` empty: none.
    void show(Kind kind, const QString &fact, const QString &consequence = {}, const QString &button = {});
    void clear() { hide(); }
    QString text() const;

Q_SIGNALS:
    void buttonPressed();

private:
    void build();

    IconLabel *m_icon = nullptr;
    EmphasisLabel *m_text = nullptr;
    Button *m_button = nullptr;
    QString m_plain;
};

} // namespace gatehouse
