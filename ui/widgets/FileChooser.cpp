// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FileChooser.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace gatehouse
{

namespace
{
QFileDialog *dialog(QWidget *parent, const QString &title, const QString &filter,
                    std::function<void(const QString &)> chosen)
{
    auto *made = new QFileDialog(parent->window(), title, QString(), filter);
    made->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(made, &QFileDialog::fileSelected, parent, std::move(chosen));
    return made;
}
} // namespace

void DialogFileChooser::openFile(QWidget *parent, const QString &title, const QString &filter,
                                 std::function<void(const QString &)> chosen)
{
    QFileDialog *const made = dialog(parent, title, filter, std::move(chosen));
    made->setFileMode(QFileDialog::ExistingFile);
    made->open();
}

void DialogFileChooser::saveFile(QWidget *parent, const QString &title, const QString &proposedName,
                                 const QString &filter, std::function<void(const QString &)> chosen)
{
    QFileDialog *const made = dialog(parent, title, filter, std::move(chosen));
    made->setAcceptMode(QFileDialog::AcceptSave);
    made->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    made->selectFile(proposedName);
    made->open();
}

void DialogFileChooser::openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> chosen)
{
    QFileDialog *const made = dialog(parent, title, {}, std::move(chosen));
    made->setFileMode(QFileDialog::Directory);
    made->setOption(QFileDialog::ShowDirsOnly);
    made->open();
}

} // namespace gatehouse
