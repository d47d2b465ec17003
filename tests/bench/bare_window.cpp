// SPDX-License-Identifier: Apache-2.0
// The limit of rows G1 to G3: the least a Qt program with a window can be.
#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QWidget window;
    window.resize(1440, 900);
    window.show();
    return app.exec();
}
