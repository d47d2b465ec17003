// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/PortalPreview.h"

#include "ui/applications/ApplicationCells.h"
#include "ui/applications/IconLines.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QPainter>

namespace gatehouse
{

namespace
{

/// The tile's frame: what the User Portal draws around an application.
class TileFrame : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.setBrush(color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
};

class Ground : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(Token::Line));
        painter.setBrush(color(Token::Sunken));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
};

} // namespace

PortalPreview::PortalPreview(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(new Label(tr("Preview in User Portal"), TypeRole::BodyStrong));
    auto *ground = new Ground;
    auto *groundLayout = new QHBoxLayout(ground);
    groundLayout->setContentsMargins(20, 20, 20, 20);
    auto *frame = new TileFrame;
    frame->setFixedWidth(142);
    auto *frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(10, 18, 10, 14);
    frameLayout->setSpacing(10);
    m_tile = new AppTile(48);
    m_name = new Label({}, TypeRole::HelpStrong);
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    frameLayout->addWidget(m_tile, 0, Qt::AlignHCenter);
    frameLayout->addWidget(m_name);
    groundLayout->addStretch(1);
    groundLayout->addWidget(frame);
    groundLayout->addStretch(1);
    layout->addWidget(ground);
    m_note = new Label({}, TypeRole::Help, Token::Text3);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    layout->addWidget(line);
    layout->addStretch(1);
}

void PortalPreview::setConnector(const Connector &connector)
{
    delete m_effects;
    auto *effects =
        new IconLines(tr("What saving does"), QStringLiteral("check"), Token::Text3,
                      connector.bookmark ? QStringList{tr("Creates the bookmark, active")}
                                         : QStringList{tr("Creates the application with SSO inactive"),
                                                       tr("Generates a signing certificate, valid for 3 years"),
                                                       tr("Reserves the SSO IdP URL")});
    effects->addLine(QStringLiteral("dash"), Token::Text3,
                     connector.bookmark ? tr("No certificate, no Identity Management")
                                        : tr("Changes nothing in %1").arg(connector.name));
    m_effects = effects;
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, effects);
}

void PortalPreview::setDraft(const ApplicationDraft &draft)
{
    const QString label = draft.displayLabel.trimmed();
    m_tile->setLook(tileLook(label, draft.portalImage));
    m_name->setText(label.isEmpty() ? tr("Display Label") : label);
    m_note->setText(draft.showInPortal ? tr("Nobody sees it yet. Access is denied until you select a user group.")
                                       : tr("Nobody sees it: Show in User Portal is off."));
}

} // namespace gatehouse
