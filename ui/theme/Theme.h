// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace gatehouse
{

/// Which of the two themes the application shows: sets style, palette and style sheet of the QApplication. Must be
/// built after QApplication and before the first window.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const;

    static Mode modeFromText(const QString &text); ///< "light", "dark", anything else is System
    static QString toText(Mode mode);

Q_SIGNALS:
    void changed();

private:
    void apply();

    Mode m_mode = Mode::System;
    bool m_systemDark = false;
    bool m_highContrast = false;
};

} // namespace gatehouse
