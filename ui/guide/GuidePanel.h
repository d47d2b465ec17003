// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QFrame>
#include <QHash>
#include <QSet>

class QVBoxLayout;

namespace gatehouse
{
class Button;
class Label;
class ScrollColumn;

/// The side guide "Enter in Netskope": the provider's own steps with the values of this application to copy. Ticks are
/// remembered per application on this computer.
class GuidePanel : public QFrame
{
    Q_OBJECT

public:
    enum class Guide { Sso, IdentityManagement };

    explicit GuidePanel(QWidget *parent = nullptr);

    /// `values` by source name (GuideStep::source): idpUrl, idpEntityId, idpCertificate, baseUrl, spEntityId, acsUrl.
    void showGuide(const QString &applicationId, const Connector &connector, Guide guide,
                   const QHash<QString, QString> &values);
    bool hasSteps() const { return !m_steps.isEmpty(); }
    /// In a window of its own, to stand beside the browser in which the provider's console is open. Its page places it.
    bool isFloating() const { return m_floating; }

Q_SIGNALS:
    void closeRequested();
    void floatingChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild(const Connector &connector, const QHash<QString, QString> &values);
    QWidget *step(int number, const QHash<QString, QString> &values);
    void tick(int number, bool done);
    void showProgress();
    QString settingsKey() const;
    void setFloating(bool floating);

    QString m_applicationId;
    Guide m_guide = Guide::Sso;
    QList<GuideStep> m_steps;
    QHash<QString, QString> m_values; ///< those that the steps show
    QSet<int> m_done;
    Label *m_title;
    Label *m_lead;
    Label *m_progress;
    ScrollColumn *m_scroll;
    QWidget *m_content = nullptr;
    Button *m_float;
    bool m_floating = false;
    QList<class StepTick *> m_ticks;
};

} // namespace gatehouse
