// SPDX-License-Identifier: Apache-2.0
#include "ui/guide/GuidePanel.h"

#include "ui/guide/StepTick.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CopyField.h"
#include "ui/widgets/EmphasisLabel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QSettings>

#include <utility>

namespace gatehouse
{

namespace
{

Label *paragraph(const QString &text, Token tone = Token::Text)
{
    auto *label = new EmphasisLabel(TypeRole::TableCell, tone);
    label->setMarked(text);
    return label;
}

} // namespace

GuidePanel::GuidePanel(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("guidePanel"));
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(308);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 8, 9, 8);
    head->setSpacing(8);
    head->addWidget(new IconLabel(QStringLiteral("guide"), Token::Accent, 18));
    m_title = new Label({}, TypeRole::BodyStrong);
    head->addWidget(m_title, 1);
    m_float = Button::iconOnly(QStringLiteral("open-external"), tr("Open guide in its own window"));
    m_float->setObjectName(QStringLiteral("floatGuide"));
    m_float->setSmall(true);
    head->addWidget(m_float);
    auto *close = Button::iconOnly(QStringLiteral("toggle-panel"), tr("Close guide"));
    close->setObjectName(QStringLiteral("closeGuide"));
    close->setSmall(true);
    head->addWidget(close);
    layout->addLayout(head);
    const auto line = [&] {
        auto *line = new QFrame;
        line->setProperty("role", QStringLiteral("line"));
        layout->addWidget(line);
    };
    line();
    m_lead = new Label({}, TypeRole::Help, Token::Text3);
    m_lead->setWordWrap(true);
    m_lead->setContentsMargins(14, 10, 14, 8);
    layout->addWidget(m_lead);
    line();
    m_scroll = new ScrollColumn;
    m_scroll->column()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    auto *foot = new QFrame;
    foot->setProperty("role", QStringLiteral("foot"));
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(14, 6, 14, 6);
    m_progress = new Label({}, TypeRole::Help, Token::Text3);
    m_progress->setObjectName(QStringLiteral("guideProgress"));
    auto *reset = new Button(tr("Reset"), Button::Role::Link);
    reset->setObjectName(QStringLiteral("resetGuide"));
    reset->setSmall(true);
    footLayout->addWidget(m_progress, 1);
    footLayout->addWidget(reset);
    layout->addWidget(foot);
    connect(m_float, &Button::clicked, this, [this] { setFloating(!m_floating); });
    connect(close, &Button::clicked, this, [this] {
        setFloating(false);
        Q_EMIT closeRequested();
    });
    connect(reset, &Button::clicked, this, [this] {
        for (StepTick *tick : std::as_const(m_ticks))
            tick->setChecked(false);
    });
}

void GuidePanel::setFloating(bool floating)
{
    if (std::exchange(m_floating, floating) == floating)
        return;
    const QString name = floating ? tr("Put guide back into the window") : tr("Open guide in its own window");
    m_float->setAccessibleName(name);
    m_float->setToolTip(name);
    setMinimumWidth(308);
    setMaximumWidth(floating ? QWIDGETSIZE_MAX : 308);
    setWindowTitle(m_title->text());
    Q_EMIT floatingChanged();
}

void GuidePanel::closeEvent(QCloseEvent *event)
{
    event->ignore(); // its page still needs it
    setFloating(false);
    Q_EMIT closeRequested();
}

void GuidePanel::keyPressEvent(QKeyEvent *event)
{
    if (m_floating && event->key() == Qt::Key_Escape)
        return setFloating(false);
    QFrame::keyPressEvent(event);
}

QString GuidePanel::settingsKey() const
{
    return QStringLiteral("guide/%1/%2")
        .arg(m_applicationId, m_guide == Guide::Sso ? QStringLiteral("sso") : QStringLiteral("idm"));
}

void GuidePanel::showGuide(const QString &applicationId, const Connector &connector, Guide guide,
                           const QHash<QString, QString> &values)
{
    const QList<GuideStep> &steps = guide == Guide::Sso ? connector.ssoGuide : connector.idmGuide;
    QHash<QString, QString> used;
    for (const GuideStep &step : steps)
        for (const GuideStep::Value &value : step.values)
            used.insert(value.source, values.value(value.source));
    // Asked for with every key that is typed beside it; only what looks different is built anew.
    if (m_applicationId == applicationId && m_guide == guide && m_steps == steps && m_values == used && m_content)
        return;
    m_applicationId = applicationId;
    m_guide = guide;
    m_steps = steps;
    m_values = used;
    m_title->setText(tr("Enter in %1").arg(connector.name));
    setWindowTitle(m_title->text());
    m_lead->setText(guide == Guide::Sso
                        ? tr("What to enter on the service provider’s side. Values below are this application’s own.")
                        : tr("Create the SCIM token first, then paste it here."));
    m_done.clear();
    const QStringList stored = QSettings().value(settingsKey()).toStringList();
    for (const QString &number : stored)
        m_done.insert(number.toInt());
    rebuild(connector, values);
    showProgress();
}

void GuidePanel::rebuild(const Connector &connector, const QHash<QString, QString> &values)
{
    delete m_content;
    m_ticks.clear();
    m_content = new QWidget;
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto line = [&] {
        auto *line = new QFrame;
        line->setProperty("role", QStringLiteral("line"));
        layout->addWidget(line);
    };
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        layout->addWidget(step(int(i) + 1, values));
        line();
    }
    if (!connector.removalGuide.isEmpty()) {
        auto *removal = new QVBoxLayout;
        removal->setContentsMargins(14, 12, 14, 12);
        removal->setSpacing(8);
        removal->addWidget(new Label(tr("Removing the integration"), TypeRole::BodyStrong));
        for (const QString &text : connector.removalGuide)
            removal->addWidget(paragraph(text, Token::Text2));
        layout->addLayout(removal);
    }
    layout->addStretch(1);
    m_scroll->column()->addWidget(m_content, 1);
}

QWidget *GuidePanel::step(int number, const QHash<QString, QString> &values)
{
    const GuideStep &step = m_steps.at(number - 1);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 9, 14, 9);
    layout->setSpacing(10);
    auto *tick = new StepTick(number);
    tick->setObjectName(QStringLiteral("guideStep%1").arg(number));
    tick->setChecked(m_done.contains(number));
    m_ticks.append(tick);
    layout->addWidget(tick, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(paragraph(step.text));
    for (const GuideStep::Value &value : step.values) {
        auto *entry = new QVBoxLayout;
        entry->setSpacing(2);
        entry->addWidget(new Label(value.label, TypeRole::Chip, Token::Text3));
        const QString text =
            value.source.startsWith(QStringLiteral("text:")) ? value.source.mid(5) : values.value(value.source);
        auto *field = new CopyField(value.label, text);
        field->setObjectName(QStringLiteral("guideValue.%1").arg(value.source));
        entry->addWidget(field);
        words->addLayout(entry);
    }
    layout->addLayout(words, 1);
    connect(tick, &StepTick::toggled, this, [this, number](bool done) { this->tick(number, done); });
    return row;
}

void GuidePanel::tick(int number, bool done)
{
    if (done)
        m_done.insert(number);
    else
        m_done.remove(number);
    QStringList stored;
    for (const int each : std::as_const(m_done))
        stored << QString::number(each);
    QSettings settings;
    if (stored.isEmpty())
        settings.remove(settingsKey());
    else
        settings.setValue(settingsKey(), stored);
    showProgress();
}

void GuidePanel::showProgress()
{
    bool currentGiven = false;
    int done = 0;
    for (StepTick *tick : std::as_const(m_ticks)) {
        tick->setCurrent(!tick->isChecked() && !currentGiven);
        currentGiven = currentGiven || !tick->isChecked();
        done += tick->isChecked() ? 1 : 0;
    }
    m_progress->setText(tr("%1 of %2 steps done").arg(done).arg(m_ticks.size()));
}

} // namespace gatehouse
