// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/PortalImageField.h"

#include "app/applications/ApplicationFiles.h"
#include "ui/applications/ApplicationCells.h"
#include "ui/applications/ColorSwatch.h"
#include "ui/applications/PortalImageFile.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QRadioButton>

namespace gatehouse
{

namespace
{

/// Where a file may be dropped: a dashed edge in the colour of the theme that is on now.
class DropArea : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Control), 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
};

} // namespace

PortalImageField::PortalImageField(FileChooser &files, QWidget *parent) : QWidget(parent), m_files(files)
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new Label(tr("User Portal Image"), TypeRole::Label));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(16);
    m_logoButton = new QRadioButton(tr("Logo"));
    m_logoButton->setObjectName(QStringLiteral("portalLogo"));
    m_colorButton = new QRadioButton(tr("Color Indicator"));
    m_colorButton->setObjectName(QStringLiteral("portalColor"));
    m_logoButton->setChecked(true);
    choice->addWidget(m_logoButton);
    choice->addWidget(m_colorButton);
    choice->addStretch(1);
    layout->addLayout(choice);
    m_logoArea = logoArea();
    m_colorArea = colorArea();
    layout->addWidget(m_logoArea);
    layout->addWidget(m_colorArea);
    m_error = new Label({}, TypeRole::Help, Token::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    layout->addWidget(m_error);

    connect(m_logoButton, &QRadioButton::clicked, this, [this] {
        m_value = m_logo;
        showValue();
        Q_EMIT edited();
    });
    connect(m_colorButton, &QRadioButton::clicked, this, [this] {
        m_logo = m_value;
        m_value = {{}, portalColors().first()};
        showValue();
        Q_EMIT edited();
    });
    showValue();
}

QWidget *PortalImageField::logoArea()
{
    auto *area = new DropArea;
    auto *layout = new QHBoxLayout(area);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(12);
    m_tile = new AppTile(40);
    layout->addWidget(m_tile);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_source = new Label;
    texts->addWidget(m_source);
    auto *rules =
        new Label(tr("PNG, JPEG or SVG, up to 512 kB. Drop a file here to replace it."), TypeRole::Help, Token::Text3);
    rules->setWordWrap(true);
    texts->addWidget(rules);
    layout->addLayout(texts, 1);
    auto *remove = new Button(tr("Remove image"), Button::Role::Ghost);
    remove->setObjectName(QStringLiteral("removeImage"));
    remove->setSmall(true);
    m_removeButton = remove;
    layout->addWidget(remove);
    auto *upload = new Button(tr("Upload"), Button::Role::Secondary, QStringLiteral("upload"));
    upload->setObjectName(QStringLiteral("uploadImage"));
    upload->setSmall(true);
    layout->addWidget(upload);
    connect(upload, &Button::clicked, this, [this] {
        m_files.openFile(this, tr("Upload"), tr("Images (*.png *.jpg *.jpeg *.svg)"),
                         [this](const QString &path) { take(path); });
    });
    connect(remove, &Button::clicked, this, [this] {
        m_value = {};
        showValue();
        Q_EMIT edited();
    });
    return area;
}

QWidget *PortalImageField::colorArea()
{
    auto *area = new QWidget;
    auto *layout = new QHBoxLayout(area);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(8);
    m_colors = new QButtonGroup(this);
    for (qsizetype i = 0; i < portalColors().size(); ++i) {
        auto *swatch = new ColorSwatch(portalColors().at(i));
        swatch->setObjectName(QStringLiteral("color%1").arg(i + 1));
        m_colors->addButton(swatch, int(i));
        layout->addWidget(swatch);
    }
    layout->addStretch(1);
    connect(m_colors, &QButtonGroup::idClicked, this, [this](int id) {
        m_value = {{}, portalColors().at(id)};
        showValue();
        Q_EMIT edited();
    });
    return area;
}

void PortalImageField::setValue(const PortalImage &value, const QString &label)
{
    m_value = value;
    m_label = label;
    showValue();
}

void PortalImageField::setLabel(const QString &label)
{
    m_label = label;
    showValue();
}

void PortalImageField::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

void PortalImageField::showValue()
{
    const bool color = !m_value.color.isEmpty();
    (color ? m_colorButton : m_logoButton)->setChecked(true);
    m_logoArea->setVisible(!color);
    m_colorArea->setVisible(color);
    m_tile->setLook(tileLook(m_label, m_value));
    m_removeButton->setVisible(!m_value.image.isEmpty());
    m_source->setText(m_value.image.isEmpty() ? tr("Default image") : tr("Your image"));
    for (qsizetype i = 0; i < portalColors().size(); ++i)
        if (portalColors().at(i).compare(m_value.color, Qt::CaseInsensitive) == 0)
            m_colors->button(int(i))->setChecked(true);
}

void PortalImageField::take(const QString &path)
{
    async::whenDone(ApplicationFiles::read(path, LargestPortalImage), this, [this](Result<QByteArray> bytes) {
        const Result<QByteArray> image = bytes ? portalImageFromFile(*bytes) : bytes;
        setError(image ? QString() : image.error().message);
        if (!image)
            return;
        m_value = {*image, {}};
        showValue();
        Q_EMIT edited();
    });
}

void PortalImageField::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void PortalImageField::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(event->mimeData()->urls().first().toLocalFile());
}

} // namespace gatehouse
